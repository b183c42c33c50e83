/** The tests that must detect a mutant of a folder. */
export const testsOf = {
  'src/session/': [
    'test/session/**',
    'test/domains/creation/**',
    'test/isolation/**',
    'test/components/account-provider*.test.ts',
  ],
  'src/domains/': ['test/domains/**', 'test/session/**', 'test/isolation/**', 'test/components/**'],
  'src/element/contexts/': ['test/element/**', 'test/isolation/**'],
  'src/element/controllers/': ['test/element/**', 'test/isolation/**', 'test/resilience/**'],
  'src/ui/': [
    'test/ui/**',
    'test/isolation/**',
    'test/components/account-limits*.test.ts',
    'test/components/account-overview*.test.ts',
  ],
  'src/api/crossbar/': ['test/api/**'],
  'src/rich-text/': ['test/rich-text/**'],
};
