const crossbar = (name) => `src/api/crossbar/${name}.ts`;

/**
 * The mutants of Stryker that survive, with the reason why no test can detect them. `line` is the line of the source
 * where the mutant begins; `replacement` and `original` are needed only where other mutants begin in the same line.
 */
export const survivors = [
  {
    reason: 'Equivalent: spreading `undefined` into an object adds no more than spreading an empty object does.',
    mutants: [{file: crossbar('account-document'), line: 'default:'}],
  },
  {
    reason:
      'Equivalent: a value is undefined only for fields that the server decides, and the patch omits these in any case.',
    mutants: [
      {
        file: crossbar('account-writes'),
        line: 'if (value !== undefined && value !== atPath(stored, field)) undo = withPath(undo, field, value);',
        original: 'value !== undefined',
      },
    ],
  },
];
