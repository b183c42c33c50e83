/** The tests that must detect a mutant of a folder. */
export const testsOf = {
  'src/session/': [
    'test/session/**',
    'test/domains/**',
    'test/isolation/**',
    'test/resilience/**',
    'test/components/**',
  ],
  'src/domains/': ['test/domains/**', 'test/session/**', 'test/isolation/**', 'test/components/**'],
  'src/element/contexts/': ['test/element/**', 'test/isolation/**'],
  'src/element/controllers/': ['test/element/**', 'test/isolation/**', 'test/resilience/**'],
  'src/ui/': ['test/ui/**', 'test/isolation/**', 'test/components/**'],
  'src/api/': ['test/api/**'],
  'src/rich-text/': ['test/rich-text/**'],
};

/**
 * The tests that Stryker runs for the mutants of a folder. A mutant that survives has run all of them, therefore these
 * are the tests next to the folder, without those that take seconds. A test that is left out can only lower the score.
 */
export const testsNextTo = {
  'src/session/': [
    'test/session/**',
    'test/domains/**',
    'test/isolation/switch.test.ts',
    'test/isolation/edit.test.ts',
    'test/isolation/leaving.test.ts',
    'test/isolation/leaving-question.test.ts',
    'test/components/account-provider*.test.ts',
  ],
  'src/domains/': ['test/domains/**', 'test/session/**'],
  'src/element/controllers/': [
    'test/element/**',
    'test/isolation/switch.test.ts',
    'test/isolation/late-answers.test.ts',
    'test/isolation/leaving-question.test.ts',
    'test/isolation/leaving.test.ts',
  ],
  'src/ui/forms/': ['test/ui/forms/**', 'test/ui/notices/**', 'test/isolation/edit.test.ts'],
  'src/api/crossbar/': ['test/api/crossbar/**', 'test/api/custom-adapter.test.ts'],
};

/** Tests of the folders above that Stryker does not run. */
export const slowTests = ['test/api/crossbar/parsers.fuzz.test.ts'];
