/**
 * The mutants of Stryker that survive, with the reason why no test can detect them. `line` is the line of the source
 * where the mutant begins; `replacement` and `original` are needed only where other mutants begin in the same line.
 */
export const survivors = [];
