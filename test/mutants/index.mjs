import {accountSessionGuards} from './account-session.mjs';
import {controllerGuards} from './controllers.mjs';
import {crossbarDomainGuards} from './crossbar-domains.mjs';
import {crossbarGuards} from './crossbar.mjs';
import {domainGuards} from './domains.mjs';
import {editingGuards} from './editing.mjs';
import {formGuards} from './forms.mjs';
import {identityGuards} from './identity.mjs';
import {moneyAndPeopleGuards} from './money-and-people.mjs';
import {permissionGuards} from './permissions.mjs';
import {richTextGuards} from './rich-text.mjs';

/** Every guard that `npm run test:mutants` removes in turn. */
export const guards = [
  ...accountSessionGuards,
  ...domainGuards,
  ...editingGuards,
  ...controllerGuards,
  ...formGuards,
  ...crossbarGuards,
  ...crossbarDomainGuards,
  ...identityGuards,
  ...moneyAndPeopleGuards,
  ...permissionGuards,
  ...richTextGuards,
];
