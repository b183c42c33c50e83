export type ScaffoldFile = {readonly path: string} & (
  | {readonly text: string; readonly inside?: boolean}
  | {readonly words: Readonly<Record<string, string>>}
);

/** The files of a row of the overview; those with `words` exist, and get these messages. */
export function rowFiles(
  name: string,
  options: {readonly field: string; readonly position: string},
  languages: readonly string[],
): readonly ScaffoldFile[];
