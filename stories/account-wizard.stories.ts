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

/** Nothing of a story is left behind in the tab. */
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

/** Types into a field that is named by the end of its path: the key of an administrator is made by chance. */
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

/** Through the steps before the one with this heading. */
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

/** The quick way: a name and an administrator. */
export const Quick: Story = {play: async ({canvasElement}) => at(within(canvasElement), 'Name and administrator')};

/** What is missing, in a list and at the fields. */
export const QuickInvalid: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press('.actions .primary');
    await within(canvasElement).see('4 fields need attention');
  },
};

/** An account of this name exists already. */
export const NameTaken: Story = {
  play: async ({canvasElement}) => {
    const page = within(canvasElement);
    await essentials(page, 'davis & main');
    await page.press('.actions .primary');
    await page.see('This is already in use.');
  },
};

/** Another account above is looked for. */
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

/** Begun with the settings of a template. */
export const FromTemplate: Story = {
  play: async ({canvasElement}) => {
    const page = within(canvasElement);
    const select = await page.find<HTMLSelectElement>('#source');
    await waitFor(() => expect(select.textContent).toContain('Law office'));
    select.value = [...select.options].find(({textContent}) => textContent === 'Law office')?.value ?? '';
    select.dispatchEvent(new Event('change'));
    await page.see('Taken from Law office');
  },
};

/** Step by step: name, realm, address, time and language. */
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

/** Only some apps, none of them chosen yet. */
export const Apps: Story = {
  render: full,
  play: async ({canvasElement}) => {
    await walkTo(within(canvasElement), 'Apps');
    await within(canvasElement).press('[name="apps-mode"][value="restricted"]');
    await within(canvasElement).find('.app');
  },
};

/** All that was entered, each part with the way back to it. */
export const Review: Story = {
  render: full,
  play: async ({canvasElement}) => walkTo(within(canvasElement), 'Review'),
};

/** The plans cannot be read; every other step is as it is. */
export const PlansFailed: Story = {
  render: full,
  loaders: [stage({faults: (faults) => void faults.add({path: '/services/available', status: 500})})],
  play: async ({canvasElement}) => {
    await walkTo(within(canvasElement), 'Service plan');
    await within(canvasElement).find('form [role="alert"]');
  },
};

/** The account is being made. */
export const Creating: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({method: 'PUT', path: /accounts\/\w+$/})})],
  play: async ({canvasElement}) => {
    await create(within(canvasElement));
    await within(canvasElement).find('.progress .running');
  },
};

/** The account is there, its administrator is on the way. */
export const CreatingRest: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({method: 'PUT', path: '/users'})})],
  play: async ({canvasElement}) => {
    await create(within(canvasElement));
    await within(canvasElement).find('.progress .done');
    await within(canvasElement).find('.progress .running');
  },
};

/** The account itself could not be made. */
export const AccountFailed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({method: 'PUT', path: /accounts\/\w+$/, status: 500})})],
  play: async ({canvasElement}) => {
    await create(within(canvasElement));
    await within(canvasElement).find('.progress .failed');
  },
};

/** Two parts have failed, each with its own remedy; the others are done. */
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
    await within(canvasElement).see('The server reported a fault.');
  },
};

/** Whether the administrator is stored is unknown: it is checked, or left as it is. */
export const PartNotConfirmed: Story = {
  play: async ({canvasElement, loaded}) => {
    const {sandbox} = loaded['stage'] as Stage;
    await loseAnswer(sandbox, {method: 'PUT', path: '/users'}, () => create(within(canvasElement)));
    await within(canvasElement).find('.progress .unconfirmed');
    await within(canvasElement).see('Go on without checking');
  },
};

/** A part costs money. */
export const Charges: Story = {
  loaders: [stage({faults: (faults) => void faults.add({method: 'PUT', path: '/users', charges: true})})],
  play: async ({canvasElement}) => {
    await create(within(canvasElement));
    await within(canvasElement).find('dialog[open] .charges');
  },
};

/** The charges were not accepted: this part waits, and can be left out. */
export const ChargesDeclined: Story = {
  loaders: Charges.loaders!,
  play: async ({canvasElement}) => {
    await create(within(canvasElement));
    await within(canvasElement).press('dialog[open] .buttons button');
    await within(canvasElement).see('The charges were not accepted');
  },
};

/** One part is put right, alone. */
export const Correcting: Story = {
  loaders: PartsFailed.loaders!,
  play: async ({canvasElement}) => {
    const page = within(canvasElement);
    await create(page);
    await at(page, 'is not finished');
    await page.press('.failure [aria-label^="Correct"]');
    await at(page, 'Administrators');
  },
};

/** What was made, and what its administrator signs in with. */
export const Done: Story = {
  play: async ({canvasElement}) => {
    await create(within(canvasElement));
    await at(within(canvasElement), 'is ready');
  },
};

/** The question before it is deleted again. */
export const Undo: Story = {
  play: async ({canvasElement}) => {
    await Done.play?.({canvasElement} as never);
    await within(canvasElement).press('.actions .first');
    await within(canvasElement).find('dialog[open]');
  },
};

/** The question before what was entered is given up. */
export const Leaving: Story = {
  play: async ({canvasElement}) => {
    await essentials(within(canvasElement));
    await within(canvasElement).press('.head > button');
    await within(canvasElement).find('dialog[open]');
  },
};

/** The account above is being read. */
export const Loading: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({method: 'GET', path: /accounts\/\w+$/})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('.skeleton')),
};

/** The account above cannot be read. */
export const Failed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({method: 'GET', path: /accounts\/\w+$/, malformed: true})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('[role="alert"] button')),
};

/** A portal that makes no accounts. */
export const NotOffered: Story = {
  render: (_, {loaded}) => onStage(loaded, wizard(), {readOnly: true}),
  play: async ({canvasElement}) => within(canvasElement).see('No accounts can be made here'),
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

/** Outside every provider. */
export const Unscoped: Story = {render: () => html`<account-wizard></account-wizard>`};
