export interface Step {
  readonly name: string;
  /** Run one after another until one fails; program first. */
  readonly commands: readonly (readonly string[])[];
  /** Steps that must have succeeded before. */
  readonly needs?: readonly string[];
  /** Steps that name the same resource do not run at the same time. */
  readonly resource?: string;
  /** Has no time limit: runs beside the others, with what they leave of the processor. */
  readonly background?: boolean;
}

export interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  /** A step that it needs has failed. */
  readonly notRun?: boolean;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
}

/** Runs every step whose needs succeeded, two at a time and others in the background. The results come in their order. */
export function runSteps(steps: readonly Step[]): Promise<StepResult[]>;

/** Prints one row a step and the line `N passed, N failed`; whether all is well. */
export function printSummary(results: readonly StepResult[]): boolean;
