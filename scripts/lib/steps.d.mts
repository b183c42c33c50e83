export interface Step {
  readonly name: string;
  /** Run one after another until one fails; program first. */
  readonly commands: readonly (readonly string[])[];
  /** Steps that must have succeeded before. */
  readonly needs?: readonly string[];
  /** Steps that name the same resource do not run at the same time. */
  readonly resource?: string;
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

/** Runs every step whose needs succeeded, two at a time. The results come in the order of the steps. */
export function runSteps(steps: readonly Step[]): Promise<StepResult[]>;

/** Prints one row a step and the line `N passed, N failed`; whether all is well. */
export function printSummary(results: readonly StepResult[]): boolean;
