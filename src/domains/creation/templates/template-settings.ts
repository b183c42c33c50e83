/** Conversions between templates, drafts, and accounts. */
import {isAbort, toApiError, type ApiError} from '../../../api/errors.js';
import type {AccountId} from '../../../api/account-ref.js';
import type {CarrierStrategy} from '../../../api/carrier.js';
import type {AccountDraft} from '../draft.js';
import type {AccountScope} from '../../../session/scope.js';
import type {AccountTemplate, TemplatePart, TemplateSettings} from './account-template.js';

/** A part of an account that could not be read; without an error, its value cannot be stored in a template. */
export interface UnreadPart {
  readonly part: TemplatePart;
  readonly error?: ApiError;
}

export interface SettingsOfAccount {
  readonly settings: TemplateSettings;
  readonly unread: readonly UnreadPart[];
}

/** The settings of a draft; those that the user could not enter are omitted. */
export function settingsOfDraft(draft: AccountDraft): TemplateSettings {
  const {limits, callingRules, access, numberFeatures, carrier, apps, plans} = draft;
  return {
    ...(limits && {limits}),
    callingRules,
    access,
    ...(numberFeatures && {numberFeatures}),
    ...(carrier && {carrier}),
    apps,
    plans,
  };
}

/**
 * The settings of an account as a template stores them. The parts are read concurrently, and a failing one does not
 * affect the others.
 * @throws only the signal's reason
 */
export async function settingsOfAccount(
  {adapter}: Pick<AccountScope, 'adapter'>,
  id: AccountId,
  signal: AbortSignal,
): Promise<SettingsOfAccount> {
  const {limits, callingRules, access, numberFeatures, carrier, apps, plans} = adapter;
  const options = {signal};
  const unread: UnreadPart[] = [];
  const settings: {-readonly [P in TemplatePart]?: TemplateSettings[P]} = {};
  const read = async <P extends TemplatePart>(
    part: P,
    value: (() => Promise<(typeof settings)[P]>) | undefined,
  ): Promise<void> => {
    // A domain that the backend lacks is missing in the new account as well.
    if (!value) return;
    try {
      const found = await value();
      if (found === undefined) unread.push({part});
      else settings[part] = found;
    } catch (error) {
      if (signal.aborted || isAbort(error)) throw error;
      unread.push({part, error: toApiError(error)});
    }
  };
  await Promise.all([
    read('limits', limits && (async () => (await limits.get(id, options)).value)),
    read('callingRules', callingRules && (async () => (await callingRules.get(id, options)).value)),
    read('access', access && (async () => (await access.get(id, options)).value)),
    read('numberFeatures', numberFeatures && (async () => (await numberFeatures.get(id, options)).value)),
    read('carrier', carrier && (async () => strategyOf((await carrier.get(id, options)).value.strategy))),
    read('apps', apps && (async () => appsOf((await apps.access(id, options)).value.blocked))),
    read('plans', plans && (async () => (await plans.assigned(id, options)).value.plans)),
  ]);
  return {settings, unread};
}

/** A missing or custom route cannot be reused for other accounts. */
function strategyOf(strategy: string): CarrierStrategy | undefined {
  return strategy === 'system' || strategy === 'reseller' || strategy === 'own' ? strategy : undefined;
}

function appsOf(blocked: readonly string[]): TemplateSettings['apps'] {
  return blocked.length === 0 ? {mode: 'all'} : {mode: 'except', blocked};
}

export interface Applicable {
  /** The plans offered to the new account; if unknown, all plans of the template are applied. */
  readonly plans?: readonly string[] | undefined;
  /** `offeredStrategies` of the settings. */
  readonly strategies: readonly CarrierStrategy[];
}

export interface AppliedTemplate {
  readonly draft: AccountDraft;
  /** Parts of the template that this account cannot have, or only partly; to be reported to the user. */
  readonly omitted: readonly TemplatePart[];
}

/**
 * The draft with the settings of a template applied. Everything that the template does not contain, and all of the
 * customer's own data, is unchanged.
 */
export function applyTemplate(
  draft: AccountDraft,
  {settings}: Pick<AccountTemplate, 'settings'>,
  {plans: offered, strategies}: Applicable,
): AppliedTemplate {
  const omitted: TemplatePart[] = [];
  const {limits, numberFeatures, carrier, plans, callingRules, access, apps} = settings;
  const usable = plans?.filter((id) => offered?.includes(id) ?? true);
  if (plans && usable?.length !== plans.length) omitted.push('plans');
  if (limits && !draft.limits) omitted.push('limits');
  if (carrier && !strategies.includes(carrier)) omitted.push('carrier');
  if (numberFeatures && !draft.numberFeatures) omitted.push('numberFeatures');
  const fits = <P extends TemplatePart>(part: P) => !omitted.includes(part);
  return {
    draft: {
      ...draft,
      ...(usable && {plans: usable}),
      ...(limits && fits('limits') && {limits}),
      ...(callingRules && {callingRules}),
      ...(carrier && fits('carrier') && {carrier}),
      ...(numberFeatures && fits('numberFeatures') && {numberFeatures}),
      ...(access && {access}),
      ...(apps && {apps}),
    },
    omitted,
  };
}
