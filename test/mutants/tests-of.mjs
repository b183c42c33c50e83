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
 * The tests that Stryker runs for the mutants of a folder. A mutant that survives has run all of them; a test that is left
 * out can only lower the score.
 */
export const testsOfStryker = {
  'src/session/': ['test/session/**', 'test/domains/**', 'test/isolation/**', 'test/components/account-provider*'],
  'src/domains/': ['test/domains/**', 'test/session/**', 'test/components/**'],
  'src/element/controllers/': ['test/element/**', 'test/isolation/**', 'test/resilience/**', 'test/components/**'],
  'src/ui/forms/': ['test/ui/**', 'test/isolation/**', 'test/components/**'],
  'src/api/crossbar/': ['test/api/**', 'test/session/**', 'test/domains/**'],
};

/** Tests of these folders that Stryker does not run: random and exhaustive ones that take many seconds. */
export const slowTests = [
  'test/api/crossbar/parsers.fuzz.test.ts',
  'test/domains/creation/faults.test.ts',
  'test/domains/creation/random-faults.test.ts',
];
