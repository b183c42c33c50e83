import {commonWords} from '../../../i18n/generated/en/common.js';
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {appPickerForm, appPickerSkeleton, shownApps, type ShownApp} from '../../../domains/apps/picker/index.js';
import type {AppsDraft} from '../../../domains/creation/draft.js';
import {errorNotice} from '../../../ui/notices/notices.js';
import type {ReviewLine, StepContext, WizardStep} from './step.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';

function offered({lists: {apps}, localizer: {locale, compare}}: StepContext): readonly ShownApp[] {
  return apps.status === 'complete' ? shownApps(apps.value, locale, compare) : [];
}

/** The offered apps that the account may have. */
function allowedOf(apps: AppsDraft, shown: readonly ShownApp[]): ReadonlySet<string> {
  if (apps.mode === 'only') return new Set(apps.allowed);
  const ids = shown.map(({id}) => id);
  return new Set(apps.mode === 'all' ? ids : ids.filter((id) => !apps.blocked.includes(id)));
}

function render(context: StepContext): TemplateResult {
  const {draft, localizer, locked, set} = context;
  const {text} = localizer;
  const restricted = draft.apps.mode !== 'all';
  const way = (mode: 'full' | 'restricted', checked: boolean, apps: AppsDraft) => html`
    <label>
      <input
        type="radio"
        name="apps-mode"
        value=${mode}
        .checked=${live(checked)}
        ?disabled=${locked}
        aria-describedby="apps-${mode}"
        @change=${() => set('apps', apps)}
      />
      <span
        ><b>${text(accountWizardWords[`accountWizard.apps.${mode}`])}</b
        ><small id="apps-${mode}">${text(accountWizardWords[`accountWizard.apps.${mode}.hint`])}</small></span
      >
    </label>
  `;
  return html`
    <fieldset class="ways">
      <legend class="visually-hidden">${text(accountWizardWords['accountWizard.apps'])}</legend>
      ${way('full', !restricted, {mode: 'all'})}
      ${way('restricted', restricted, restricted ? draft.apps : {mode: 'only', allowed: []})}
    </fieldset>
    ${restricted ? picker(context) : nothing}
  `;
}

/** The apps to choose from, initially with none chosen. */
function picker(context: StepContext): unknown {
  const {draft, lists, localizer, locked, set, view} = context;
  const {apps: load} = lists;
  if (load.status === 'error') return errorNotice(localizer, load.error, {onRetry: () => lists.retry('apps')});
  if (load.status !== 'complete') return appPickerSkeleton();
  const apps = offered(context);
  const allowed = allowedOf(draft.apps, apps);
  return appPickerForm({
    localizer,
    apps,
    unreadable: load.value.unreadable,
    icons: view.icons,
    choices: {isAllowed: (id) => allowed.has(id)},
    filter: view.appFilter,
    onFilter: view.onAppFilter,
    disabled: locked,
    onChange: (choices) => set('apps', withChoices(draft.apps, choices)),
  });
}

/** The same kind of restriction with other choices; apps that are not offered stay unchanged. */
function withChoices(apps: AppsDraft, choices: ReadonlyMap<string, boolean>): AppsDraft {
  const except = apps.mode === 'except';
  const named = new Set(except ? apps.blocked : apps.mode === 'only' ? apps.allowed : []);
  for (const [id, allowed] of choices) {
    if (allowed === except) named.delete(id);
    else named.add(id);
  }
  return except ? {mode: 'except', blocked: [...named]} : {mode: 'only', allowed: [...named]};
}

function review(context: StepContext): readonly ReviewLine[] {
  const {draft, localizer} = context;
  const {text, list} = localizer;
  const {apps} = draft;
  const label = text(accountWizardWords['accountWizard.apps']);
  if (apps.mode === 'all') return [{label, value: text(accountWizardWords['accountWizard.apps.full'])}];
  const shown = offered(context);
  const named = (ids: readonly string[]) =>
    list(ids.map((id) => shown.find((app) => app.id === id)?.label ?? text(commonWords['state.unnamed'])));
  if (apps.mode === 'except') {
    const value =
      apps.blocked.length === 0
        ? text(accountWizardWords['accountWizard.all'])
        : text(accountWizardWords['accountWizard.allBut'], {list: named(apps.blocked)});
    return [{label, value}];
  }
  return [
    {label, value: apps.allowed.length === 0 ? text(accountWizardWords['accountWizard.none']) : named(apps.allowed)},
  ];
}

/** The apps that the account may have. */
export const apps: WizardStep = {
  id: 'apps',
  title: accountWizardWords['accountWizard.page.apps'],
  text: accountWizardWords['accountWizard.page.apps.text'],
  isWanted: ({scope}) => scope.adapter.apps !== undefined,
  fields: () => [],
  render,
  review,
};
