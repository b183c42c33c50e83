import type {Account} from '../../../api/account.js';
import type {Plan} from '../../../api/plans.js';
import {offeredStrategies} from '../../../domains/carrier/strategies.js';
import type {AccountDraft} from '../../../domains/creation/draft.js';
import type {AccountScope} from '../../../session/scope.js';
import {applyTemplate, type AppliedTemplate} from '../../../domains/creation/templates/template-settings.js';
import {defaultDraft} from './defaults.js';
import type {Source} from './templates.js';
import {freshAdmin, type WizardPath} from '../steps/index.js';

/** The source of the fields' initial values. */
export interface DraftSource {
  readonly scope: AccountScope;
  readonly parent: Account;
  readonly path: WizardPath;
  readonly source: Source | undefined;
  /** The offered plans, as far as they are known. */
  readonly plans: readonly Plan[] | undefined;
}

export const isSameSource = (a: DraftSource, b: DraftSource): boolean =>
  (Object.keys(a) as (keyof DraftSource)[]).every((key) => a[key] === b[key]);

/**
 * The initial values of the fields: the defaults for accounts below this parent, with the chosen settings applied.
 *
 * @param before the previous values, of which randomly generated ones are kept
 */
export function prefilledDraft(
  {scope, parent, path, source, plans}: DraftSource,
  before: AccountDraft | undefined,
): AppliedTemplate {
  const standard = defaultDraft(scope, parent);
  const wanted = path === 'minimal' && scope.adapter.admins !== undefined;
  const admins = before && before.admins.length > 0 ? before.admins : [freshAdmin({scope})];
  const draft = {...standard, realm: before?.realm ?? standard.realm, admins: wanted ? admins : []};
  if (!source) return {draft, omitted: []};
  const strategies = offeredStrategies(scope.session.settings);
  return applyTemplate(draft, source.template, {plans: plans?.map(({id}) => id), strategies});
}
