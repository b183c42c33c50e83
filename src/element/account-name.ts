import type {Account} from '../api/account.js';
import type {AccountRef} from '../api/account-ref.js';
import type {Versioned} from '../api/document.js';
import {commonWords} from '../i18n/generated/en/common.js';
import type {Localizer} from '../i18n/localizer.js';
import {cachedName} from '../session/cached-accounts.js';
import type {AccountScope} from '../session/scope.js';
import type {ScopedLoad} from './controllers/scoped-load.js';

/** The name from any response on this page; otherwise a text that says it is unavailable, never the id. */
export function knownName(
  {id, name}: AccountRef,
  scope: AccountScope | undefined,
  {text}: Pick<Localizer, 'text'>,
): string {
  return name || (scope && cachedName(scope, id)) || text(commonWords['state.unnamed']);
}

/** The account's name for a question that must name it: the last confirmed name, otherwise any known one. */
export function accountName(
  account: ScopedLoad<Versioned<Account>>,
  scope: AccountScope | undefined,
  localizer: Pick<Localizer, 'text'>,
): string {
  const name = account.value?.value.name;
  return scope ? knownName({id: scope.account.id, ...(name && {name})}, scope, localizer) : (name ?? '');
}
