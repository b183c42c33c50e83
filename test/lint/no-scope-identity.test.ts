import house from '../../eslint/index.mjs';
import {ruleTester} from './rule-tester.js';

const forbidden = (code: string) => ({code, errors: [{messageId: 'compared'}]});

ruleTester.run('no-scope-identity', house.rules['no-scope-identity'], {
  valid: [
    'sameScope(a, scope)',
    'if (scope === undefined) stop();',
    'if (this.scope != null) go();',
    'a.signal === scope.signal',
    'scope?.account.id === accountId',
    'scope.resources === resources',
    'microscope === lens',
  ],
  invalid: [
    forbidden('scope === this.#followed'),
    forbidden('about?.scope !== current'),
    forbidden('class A { #scope; is(scope) { return this.#scope !== scope; } }'),
    forbidden('note!.scope == this.scope'),
    forbidden('class A { #scope; is(a) { return a === this.#scope; } }'),
  ],
});
