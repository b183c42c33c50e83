import type {Rule} from 'eslint';

declare const house: {
  readonly rules: Readonly<
    Record<
      'no-inline-style' | 'no-literal-text' | 'no-scope-identity' | 'no-unsafe-html' | 'scoped-state',
      Rule.RuleModule
    >
  >;
};
export default house;
