import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/components/account-wizard/define.js';
import type {CreationStorage} from '../src/domains/creation/creation-memory.js';
import {newTemplate} from '../src/domains/creation/templates/account-template.js';
import type {TemplateStore} from '../src/domains/creation/templates/template-store.js';
import {loseAnswer} from '../test/support/lost-answer.js';
import {inside, waitFor, type Inside} from './inside.js';
import {onStage, stage, type Stage} from './support.js';

/** A storage that stores nothing, so that stories are independent. */
const nowhere = (): CreationStorage => ({getItem: () => null, setItem: () => {}, removeItem: () => {}});

const templates: TemplateStore = {
  list: () =>
    Promise.resolve([newTemplate('Law office', {callingRules: {international: 'deny'}, apps: {mode: 'all'}})]),
  save: () => Promise.resolve(),
  remove: () => Promise.resolve(),
};

const wizard = (path: 'minimal' | 'full' = 'minimal', name = '') =>
  html`<account-wizard class=${name} path=${path} .storage=${nowhere()} .templates=${templates}></account-wizard>`;

const meta: Meta = {
  title: 'Elements/account-wizard',
  component: 'account-wizard',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, wizard()),
};
export default meta;
type Story = StoryObj;

const full: NonNullable<Story['render']> = (_, {loaded}) => onStage(loaded, wizard('full'));
const within = (canvas: HTMLElement) => inside(canvas, 'account-wizard');

/** Types into a field that is identified by the end of its path, because an administrator's key is random. */
async function fill(page: Inside, ending: string, text: string): Promise<void> {
  const field = await page.find<HTMLInputElement>(`[name$="${ending}"]`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
}

async function essentials(page: Inside, name = 'Kettleman Catering'): Promise<void> {
  await fill(page, 'name', name);
  await fill(page, 'firstName', 'Betsy');
  await fill(page, 'lastName', 'Kettleman');
  await fill(page, 'email', 'betsy@kettleman.example');
}

const at = async (page: Inside, heading: string) => {
  await waitFor(async () => expect((await page.find('h2')).textContent).toContain(heading));
};

/** Goes through the steps before the one with this heading. */
async function walkTo(page: Inside, heading: string): Promise<void> {
  await at(page, 'General settings');
  await fill(page, 'name', 'Kettleman Catering');
  const before = ['Administrators', 'Contacts', 'Service plan', 'Limits', 'Credit', 'Apps', 'Review'];
  for (const next of before.slice(0, before.indexOf(heading) + 1)) {
    await page.press('.actions .primary');
    await at(page, next);
  }
}

const create = async (page: Inside) => {
  await essentials(page);
  await page.press('.actions .primary');
};

/** The quick variant: a name and an administrator. */
export const Quick: Story = {play: async ({canvasElement}) => at(within(canvasElement), 'Name and administrator')};

/** Missing values, in a list and at the fields. */
export const QuickInvalid: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press('.actions .primary');
    await within(canvasElement).see('Fix 4 errors');
  },
};

/** An account with this name exists already. */
export const NameTaken: Story = {
  play: async ({canvasElement}) => {
    const page = within(canvasElement);
    await essentials(page, 'davis & main');
    await page.press('.actions .primary');
    await page.see('This is already in use.');
  },
};

/** Another parent account is searched for. */
export const ChangingParent: Story = {
  play: async ({canvasElement}) => {
    const page = within(canvasElement);
    await page.press('.parent button');
    const field = await page.find<HTMLInputElement>('#parent-search');
    field.value = 'los pollos';
    field.dispatchEvent(new InputEvent('input'));
    await page.see('Albuquerque');
  },
};

/** Started with the settings of a template. */
export const FromTemplate: Story = {
  play: async ({canvasElement}) => {
    const page = within(canvasElement);
    const select = await page.find<HTMLSelectElement>('#source');
    await waitFor(() => expect(select.textContent).toContain('Law office'));
    select.value = [...select.options].find(({textContent}) => textContent === 'Law office')?.value ?? '';
    select.dispatchEvent(new Event('change'));
    await page.see('Copied from Law office');
  },
};

/** The full variant: name, realm, address, time zone, and language. */
export const General: Story = {
  render: full,
  play: async ({canvasElement}) => at(within(canvasElement), 'General settings'),
};

export const Administrators: Story = {
  render: full,
  play: async ({canvasElement}) => {
    const page = within(canvasElement);
    await walkTo(page, 'Administrators');
    await page.press('#add-admin');
    await page.press('#add-admin');
    await fill(page, 'firstName', 'Betsy');
  },
};

export const Contacts: Story = {
  render: full,
  play: async ({canvasElement}) => walkTo(within(canvasElement), 'Contacts'),
};

export const ServicePlan: Story = {
  render: full,
  play: async ({canvasElement}) => {
    await walkTo(within(canvasElement), 'Service plan');
    await within(canvasElement).press('.plan input');
  },
};

export const LimitsAndDestinations: Story = {
  render: full,
  play: async ({canvasElement}) => walkTo(within(canvasElement), 'Limits'),
};

export const CreditAndAccess: Story = {
  render: full,
  play: async ({canvasElement}) => walkTo(within(canvasElement), 'Credit'),
};

/** A restriction to some apps, none of which is chosen yet. */
export const Apps: Story = {
  render: full,
  play: async ({canvasElement}) => {
    await walkTo(within(canvasElement), 'Apps');
    await within(canvasElement).press('[name="apps-mode"][value="restricted"]');
    await within(canvasElement).find('.app');
  },
};

/** Everything entered, with links to the steps. */
export const Review: Story = {
  render: full,
  play: async ({canvasElement}) => walkTo(within(canvasElement), 'Review'),
};

/** The plans cannot be read, without affecting the other steps. */
export const PlansFailed: Story = {
  render: full,
  loaders: [stage({faults: (faults) => void faults.add({path: '/services/available', status: 500})})],
  play: async ({canvasElement}) => {
    await walkTo(within(canvasElement), 'Service plan');
    await within(canvasElement).find('form [role="alert"]');
  },
};

/** The account is being created. */
export const Creating: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({method: 'PUT', path: /accounts\/\w+$/})})],
  play: async ({canvasElement}) => {
    await create(within(canvasElement));
    await within(canvasElement).find('.progress .running');
  },
};

/** The account exists, and its administrator is being created. */
export const CreatingRest: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({method: 'PUT', path: '/users'})})],
  play: async ({canvasElement}) => {
    await create(within(canvasElement));
    await within(canvasElement).find('.progress .done');
    await within(canvasElement).find('.progress .running');
  },
};

/** The account itself could not be created. */
export const AccountFailed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({method: 'PUT', path: /accounts\/\w+$/, status: 500})})],
  play: async ({canvasElement}) => {
    await create(within(canvasElement));
    await within(canvasElement).find('.progress .failed');
  },
};

/** Two steps have failed, each with its own remedy; the others are done. */
export const PartsFailed: Story = {
  loaders: [
    stage({
      faults: (faults) => {
        faults.add({method: 'PUT', path: '/users', status: 500});
        faults.add({method: 'PUT', path: '/callflows', status: 403});
      },
    }),
  ],
  play: async ({canvasElement}) => {
    await create(within(canvasElement));
    await at(within(canvasElement), 'is not finished');
    await within(canvasElement).see('The server reported an error.');
  },
};
/** The three buttons of a failed step wrap. */
export const PartsFailedNarrow: Story = {...PartsFailed, globals: {width: '320', direction: 'rtl'}};

/** The outcome of creating the administrator is unknown: the step can be checked or skipped. */
export const PartNotConfirmed: Story = {
  play: async ({canvasElement, loaded}) => {
    const {sandbox} = loaded['stage'] as Stage;
    await loseAnswer(sandbox, {method: 'PUT', path: '/users'}, () => create(within(canvasElement)));
    await within(canvasElement).find('.progress .unconfirmed');
    await within(canvasElement).see('Continue without checking');
  },
};

/** A step that costs money. */
export const Charges: Story = {
  loaders: [stage({faults: (faults) => void faults.add({method: 'PUT', path: '/users', charges: true})})],
  play: async ({canvasElement}) => {
    await create(within(canvasElement));
    await within(canvasElement).find('dialog[open] .charges');
  },
};

/** The charges were declined: the step waits and can be skipped. */
export const ChargesDeclined: Story = {
  loaders: Charges.loaders!,
  play: async ({canvasElement}) => {
    await create(within(canvasElement));
    await within(canvasElement).press('dialog[open] .buttons button');
    await within(canvasElement).see('The charges were not accepted');
  },
};

/** Correcting one step. */
export const Correcting: Story = {
  loaders: PartsFailed.loaders!,
  play: async ({canvasElement}) => {
    const page = within(canvasElement);
    await create(page);
    await at(page, 'is not finished');
    await page.press('.progress .error [aria-label^="Correct"]');
    await at(page, 'Administrators');
  },
};

/** The result, with the administrator's sign-in data. */
export const Done: Story = {
  play: async ({canvasElement}) => {
    await create(within(canvasElement));
    await at(within(canvasElement), 'is ready');
  },
};

/** The question before the new account is deleted. */
export const Undo: Story = {
  play: async ({canvasElement}) => {
    await Done.play?.({canvasElement} as never);
    await within(canvasElement).press('.actions .first');
    await within(canvasElement).find('dialog[open]');
  },
};

/** The question before the input is discarded. */
export const Leaving: Story = {
  play: async ({canvasElement}) => {
    await essentials(within(canvasElement));
    await within(canvasElement).press('.head > button');
    await within(canvasElement).find('dialog[open]');
  },
};

/** The parent account is loading. */
export const Loading: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({method: 'GET', path: /accounts\/\w+$/})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('.skeleton')),
};

/** The parent account cannot be read. */
export const Failed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({method: 'GET', path: /accounts\/\w+$/, malformed: true})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('[role="alert"] button')),
};

/** A portal in which no accounts can be created. */
export const NotOffered: Story = {
  render: (_, {loaded}) => onStage(loaded, wizard(), {readOnly: true}),
  play: async ({canvasElement}) => within(canvasElement).see('Accounts can’t be created here'),
};

/** 280 px. */
export const Narrow: Story = {
  render: (_, {loaded}) => onStage(loaded, wizard('full', 'narrowest')),
  play: async ({canvasElement}) => walkTo(within(canvasElement), 'Limits'),
};

/** German, right to left. */
export const GermanRightToLeft: Story = {
  render: (_, {loaded}) => html`<div lang="de" dir="rtl">${onStage(loaded, wizard('full'))}</div>`,
  play: async ({canvasElement}) => within(canvasElement).see('Allgemeine Einstellungen'),
};

/** Without a provider. */
export const Unscoped: Story = {render: () => html`<account-wizard></account-wizard>`};
