/** The tests that have to notice a mutant of a folder. */
export const testsOf = {
  'src/session/': ['test/session/**', 'test/isolation/**', 'test/components/account-provider*.test.ts'],
  'src/contexts/': ['test/controllers/**', 'test/isolation/**', 'test/widget/**'],
  'src/controllers/': ['test/controllers/**', 'test/isolation/**', 'test/widget/**', 'test/resilience/**'],
  'src/forms/': [
    'test/forms/**',
    'test/isolation/**',
    'test/components/account-limits*.test.ts',
    'test/components/account-overview*.test.ts',
  ],
  'src/api/crossbar/': ['test/api/**'],
  'src/rich-text/': ['test/rich-text/**'],
};
