import {RuleTester} from 'eslint';
import {describe, it} from 'node:test';
import {parser} from 'typescript-eslint';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it;

/** Runs a rule on TypeScript, as the linter does. */
export const ruleTester = new RuleTester({languageOptions: {parser}});
