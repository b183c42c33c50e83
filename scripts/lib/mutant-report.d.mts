export interface Mutant {
  readonly file: string;
  readonly version: string;
  readonly key: string;
  readonly range: string;
  readonly status: string;
  readonly mutator: string;
  readonly number: number;
  readonly line: string;
  readonly original: string;
  readonly replacement: string;
  readonly reason?: string;
}

export interface ListedMutant {
  readonly file: string;
  readonly line: string;
  readonly original?: string;
  readonly replacement?: string;
}

export interface ReasonGroup {
  readonly reason: string;
  readonly mutants: readonly ListedMutant[];
}

export function mutantsOf(report: object, shareOf?: (file: string) => number): Mutant[];
export function withResults(
  mutants: readonly Mutant[],
  further: readonly Mutant[],
  chosen: readonly Pick<Mutant, 'key'>[],
): Mutant[];
export function currentOf(mutants: readonly Mutant[], sourceOf: (file: string) => string | undefined): Mutant[];
export function countsOf(mutants: readonly Mutant[]): {
  readonly total: number;
  readonly detected: number;
  readonly undetected: number;
  readonly ignored: number;
  readonly notRun: number;
  readonly score: number | undefined;
};
export function marginOf(counts: {
  readonly detected: number;
  readonly undetected: number;
  readonly notRun: number;
}): number;
export function survivorsOf(mutants: readonly Mutant[]): Mutant[];
export function explained(survivors: readonly Mutant[], groups: readonly ReasonGroup[]): Mutant[];
export function staleOf(groups: readonly ReasonGroup[], mutants: readonly Mutant[]): ListedMutant[];
export function chapterOf(
  name: string,
  folder: string,
  mutants: readonly Mutant[],
  survivors: readonly Mutant[],
  options?: {readonly pages?: boolean},
): string;
export function pageWith(chapters: readonly (readonly [string, string])[], page?: string): string;
