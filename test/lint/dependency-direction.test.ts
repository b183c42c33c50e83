import house from '../../eslint/index.mjs';
import {ruleTester} from './rule-tester.js';

const at = (filename: string, code: string) => ({filename, code});
const forbidden = (filename: string, code: string, messageId: string) => ({filename, code, errors: [{messageId}]});

ruleTester.run('dependency-direction', house.rules['dependency-direction'], {
  valid: [
    at('src/components/account-tree/account-tree.ts', `import {WidgetElement} from '../../widget/widget-element.js';`),
    at('src/element/widget-element.ts', `import {ScopedLoad} from '../controllers/scoped-load.js';`),
    at('src/element/controllers/scoped-load.ts', `import {scopeContext} from '../contexts/keys.js';`),
    at('src/session/scope.ts', `import type {AccountsAdapter} from '../api/accounts-adapter.js';`),
    at('src/ui/fields/field.ts', `import {controls} from '../styles/controls.js';`),
    at('src/ui/fields/field.ts', `import {Localizer} from '../i18n/localizer.js';`),
    at('src/api/crossbar/http.ts', `import ky from 'ky'; import {ApiError} from '../errors.js';`),
    at('src/api/model.ts', `import * as z from 'zod/mini';`),
    at('src/components/account-manager/define.ts', `import '../account-tree/define.js';`),
    at('src/components/account-manager/account-manager.ts', `import {AccountTree} from '../account-tree/index.js';`),
    at('src/components/account-manager/a.ts', `import {AccountTree} from '../account-tree/account-tree.js';`),
    at('src/components/account-tree/account-tree.ts', `import {styles} from './account-tree.styles.js';`),
    at('src/components/account-provider/account-provider.ts', `await import('../../api/crossbar/index.js');`),
    at('src/session/session.ts', `import {version} from '../version.js';`),
    at('src/index.ts', `export * from './components/account-tree/index.js';`),
    at('sandbox/accounts/tree.ts', `import {json} from '../json.js';`),
  ],
  invalid: [
    forbidden('src/api/errors.ts', `import {Scope} from '../session/scope.js';`, 'layer'),
    forbidden('src/session/scope.ts', `export * from '../contexts/keys.js';`, 'layer'),
    forbidden('src/element/controllers/scoped-load.ts', `import type {X} from '../widget/widget-element.js';`, 'layer'),
    forbidden('src/element/widget-element.ts', `import '../components/account-tree/index.js';`, 'layer'),
    forbidden('src/i18n/localizer.ts', `import {ApiError} from '../api/errors.js';`, 'layer'),
    forbidden('src/ui/fields/field.ts', `type A = import('../contexts/keys.js').Key;`, 'layer'),
    forbidden('src/components/account-tree/a.ts', `import '../../unheard-of/a.js';`, 'layer'),
    forbidden(
      'src/components/account-tree/a.ts',
      `import {x} from '../account-jump/account-jump.model.js';`,
      'component',
    ),
    forbidden('src/components/account-tree/a.ts', `import '../../api/crossbar/index.js';`, 'crossbar'),
    forbidden('src/components/account-tree/a.ts', `await import('../../api/crossbar/index.js');`, 'crossbar'),
    forbidden('src/components/account-provider/a.ts', `import '../../api/crossbar/index.js';`, 'crossbar'),
    forbidden('src/api/index.ts', `export * from './crossbar/index.js';`, 'crossbar'),
    forbidden('src/index.ts', `export * from './api/crossbar/index.js';`, 'crossbar'),
    forbidden('src/api/testing/suite.ts', `import '../crossbar/index.js';`, 'crossbar'),
    forbidden('src/index.ts', `export * from './api/testing/index.js';`, 'testing'),
    forbidden('src/api/model.ts', `import {html} from 'lit';`, 'package'),
    forbidden('src/api/model.ts', `import * as z from 'zod';`, 'package'),
    forbidden('src/session/scope.ts', `import {Task} from '@lit/task';`, 'package'),
    forbidden('src/session/scope.ts', `import ky from 'ky';`, 'package'),
    forbidden('src/api/index.ts', `import {seed} from '../../sandbox/seed.js';`, 'outside'),
    forbidden('sandbox/seed.ts', `import type {Account} from '../src/api/model.js';`, 'outside'),
  ],
});
