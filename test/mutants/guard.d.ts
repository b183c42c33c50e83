/**
 * A line of the sources without which a wrong account could be shown or saved, a change lost, or a false "saved"
 * reported.
 */
export interface Guard {
  /** Unique, for `npm run test:mutants -- --only <id>`. */
  readonly id: string;
  /** What the guard ensures, as a sentence. */
  readonly ensures: string;
  /** Path of the source, from the root. */
  readonly file: string;
  /** Text of the source, which must occur exactly once. */
  readonly code: string;
  /** Its replacement in the mutant. */
  readonly mutated: string;
  /**
   * Tests that must detect it, in addition to those of the source's folder (see tests-of.mjs): paths, `*` and `**`
   * allowed.
   */
  readonly tests?: readonly string[];
}
