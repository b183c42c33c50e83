import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {webClient} from '../src/api/crossbar/web-client.js';
import '../src/components/account-limits/define.js';
import type {Changes, Versioned} from '../src/api/document.js';
import type {Limits, LimitsApi} from '../src/api/limits.js';
import {loseAnswer} from '../test/support/lost-answer.js';
import {beforeEach, interceptedAdapter, OtherClient, type Passing} from '../test/support/other-client.js';
import {inside} from './inside.js';
import {cramped, onStage, stage, type Stage} from './support.js';

const limits = html`<account-limits></account-limits>`;
const account = 'Davis & Main';
const read = {path: '/limits', method: 'GET'};
const write = {path: '/limits', method: 'POST'};

const meta: Meta = {
  title: 'Elements/account-limits',
  component: 'account-limits',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, limits, {account}),
};
export default meta;
type Story = StoryObj;

const within = (canvas: HTMLElement) => inside(canvas, 'account-limits');

/** Changes the stored limits like another client. */
async function store({adapter, ids}: Stage, changes: Changes<Limits>): Promise<void> {
  const id = ids.get(account);
  if (!id) throw new Error(`no ${account}`);
  await adapter.limits.update(id, {base: await adapter.limits.get(id), changes});
}

/** The limits in an editable form. */
export const Form: Story = {
  play: async ({canvasElement}) => void (await within(canvasElement).find('form')),
};

/** No trunks: zero is shown as none. */
export const NoTrunks: Story = {
  loaders: [stage({prepare: (set) => store(set, {twowayTrunks: 0, inboundTrunks: 0, outboundTrunks: 0})})],
  play: async ({canvasElement}) => within(canvasElement).see('None'),
};

/** More than a hundred trunks are preserved, and the sliders leave room above them. */
export const ManyTrunks: Story = {
  loaders: [stage({prepare: (set) => store(set, {twowayTrunks: 250, inboundTrunks: 1200, outboundTrunks: 100})})],
  play: async ({canvasElement}) => {
    const slider = await within(canvasElement).find<HTMLInputElement>('input[type="range"]');
    await expect([slider.value, slider.max]).toEqual(['250', '500']);
  },
};

/** A number that the other client in use is known to change. */
export const ChangedByOtherClient: Story = {
  loaders: [stage({prepare: (set) => store(set, {twowayTrunks: 250})})],
  render: (_, {loaded}) => onStage(loaded, limits, {account, settings: {otherClient: webClient}}),
  play: async ({canvasElement}) => within(canvasElement).see('Monster UI stores 100 instead'),
};

/** Unlimited trunks, as newer backends have them: in words, in the field, and in the sum of the calls. */
export const UnlimitedTrunks: Story = {
  render: (_, {loaded}) => {
    const {adapter, ids} = loaded['stage'] as Stage;
    const {session, accounts} = adapter;
    const id = ids.get(account)!;
    let stored: Versioned<Limits> = {
      accountId: id,
      revision: '1',
      value: {twowayTrunks: 'unlimited', inboundTrunks: 4, outboundTrunks: 0, calls: 'unlimited', allowPerMinute: true},
    };
    const unlimited: LimitsApi = {
      unlimitedTrunks: true,
      get: async () => stored,
      update: async (_id, {changes}) => {
        stored = {...stored, revision: `${Number(stored.revision) + 1}`, value: {...stored.value, ...changes}};
        return stored;
      },
    };
    return html`<account-limits .adapter=${{session, accounts, limits: unlimited}} .accountId=${id}></account-limits>`;
  },
  play: async ({canvasElement}) => {
    const widget = within(canvasElement);
    const field = await widget.find<HTMLInputElement>('[name="twowayTrunks"]');
    await expect([field.value, field.placeholder, field.getAttribute('aria-valuetext')]).toEqual([
      '',
      'Unlimited',
      'Unlimited',
    ]);
    const inbound = await widget.find<HTMLButtonElement>('[aria-label="Inbound trunks: unlimited"]');
    inbound.click();
    const changed = await widget.find<HTMLInputElement>('[name="inboundTrunks"]');
    await waitFor(() => expect(changed.getAttribute('aria-valuetext')).toBe('Unlimited'));
  },
};

/** Loading, in the final size. */
export const Loading: Story = {
  loaders: [stage({faults: (faults) => void faults.hold(read)})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('.skeleton')),
};

/** An unsaved change, with its description, Save, and Cancel. */
export const Dirty: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).type('twowayTrunks', '12');
    await within(canvasElement).press('[name="allowPerMinute"]');
    await within(canvasElement).see('2 unsaved changes');
  },
};

/** Invalid numbers, each with its reason. */
export const Invalid: Story = {
  play: async ({canvasElement}) => {
    const form = within(canvasElement);
    await form.type('twowayTrunks', '');
    await form.type('inboundTrunks', '1.5');
    await form.press('button.primary');
    await waitFor(async () => expect((await form.find('form')).querySelectorAll('.field-error')).toHaveLength(2));
  },
};

/** A save in flight. */
export const Saving: Story = {
  loaders: [stage({faults: (faults) => void faults.hold(write)})],
  play: async ({canvasElement}) => {
    await within(canvasElement).type('twowayTrunks', '12');
    await within(canvasElement).press('button.primary');
    await within(canvasElement).find('form[aria-busy="true"]');
  },
};

/** The change costs money: nothing is stored until the user accepts the price. */
export const Charges: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...write, charges: true})})],
  play: async ({canvasElement}) => {
    await within(canvasElement).type('twowayTrunks', '12');
    await within(canvasElement).press('form button.primary');
    await within(canvasElement).find('dialog[open] table');
  },
};

/** The accepted price: the same save is sent again and stored. */
export const ChargesAccepted: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...write, charges: true})})],
  play: async (context) => {
    await Charges.play?.(context);
    await within(context.canvasElement).press('dialog .primary');
    await within(context.canvasElement).gone('.save-bar');
  },
};

/** Another client has changed the same number in the meantime. */
export const Conflict: Story = {
  play: async ({canvasElement, loaded}) => {
    await within(canvasElement).type('twowayTrunks', '12');
    await store(loaded['stage'] as Stage, {twowayTrunks: 20});
    await within(canvasElement).press('button.primary');
    await within(canvasElement).find('[part="conflict"]');
  },
};

/** A user who may see but not set the limits: the server's error, with what was typed. */
export const Refused: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...write, status: 403})})],
  play: async ({canvasElement}) => {
    await within(canvasElement).type('twowayTrunks', '12');
    await within(canvasElement).press('button.primary');
    await within(canvasElement).see('account’s reseller');
  },
};

/** The limits cannot be read. */
export const Failed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...read, malformed: true})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('[role="alert"] button')),
};

/** The user may not see the limits. */
export const Forbidden: Story = {
  loaders: [stage({faults: (faults) => void faults.add({...read, status: 403})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('[role="alert"]')),
};

/** A backend without limits. */
export const Unsupported: Story = {
  render: (_, {loaded}) => {
    const {adapter, ids} = loaded['stage'] as Stage;
    const {session, accounts} = adapter;
    return html`<account-limits .adapter=${{session, accounts}} .accountId=${ids.get(account)}></account-limits>`;
  },
  play: async ({canvasElement}) => void (await within(canvasElement).find('[part="notice"]')),
};

/** Read-only values. */
export const ReadOnly: Story = {
  render: (_, {loaded}) => onStage(loaded, limits, {account, readOnly: true}),
  play: async ({canvasElement}) => void (await within(canvasElement).find('dl')),
};

/** The destinations are saved; the outcome of writing their copy in the limits is unknown. */
export const CopyNotConfirmed: Story = {
  play: async ({canvasElement, loaded}) => {
    const {sandbox} = loaded['stage'] as Stage;
    await within(canvasElement).press('.destination-tools button:last-child');
    await loseAnswer(sandbox, write, () => within(canvasElement).press('.save-bar .primary'));
    await within(canvasElement).see('The backup copy of the destinations could not be confirmed');
  },
};

/** On a server without conditional requests, another client saves just before the page. */
const replaced = async () => {
  const {stage: set} = await stage()();
  const id = set.ids.get(account);
  if (!id) throw new Error(`no ${account}`);
  const other = new OtherClient(set.sandbox, id);
  const theirs = async () => {
    const {data} = await other.read('limits');
    await other.write('POST', 'limits', {...data, twoway_trunks: 12, inbound_trunks: 8});
  };
  const isWrite = ({method}: Passing) => method === 'POST';
  const adapter = interceptedAdapter(set.sandbox, beforeEach(isWrite, [theirs]), {conditionalWrites: false});
  return {stage: {...set, adapter}};
};

/** The save may have replaced another client's change: the previous and the stored value, with a way to restore it. */
export const Overwritten: Story = {
  loaders: [replaced],
  play: async ({canvasElement}) => {
    await within(canvasElement).find('form');
    await within(canvasElement).type('twowayTrunks', '30');
    await within(canvasElement).press('[name="allowPerMinute"]');
    await within(canvasElement).press('.save-bar .primary');
    await within(canvasElement).find('[part="overwritten"] button');
  },
};

export const OverwrittenCramped: Story = cramped(Overwritten);

/** 280 px, with unsaved changes. */
export const Narrow: Story = {
  render: (_, {loaded}) => onStage(loaded, html`<account-limits class="narrowest"></account-limits>`, {account}),
  play: Dirty.play!,
};

/** German, right to left. */
export const GermanRightToLeft: Story = {
  render: (_, {loaded}) => html`<div lang="de" dir="rtl">${onStage(loaded, limits, {account})}</div>`,
  play: async ({canvasElement}) => within(canvasElement).see('Gleichzeitige Anrufe'),
};

/** Without a provider. */
export const Unscoped: Story = {render: () => limits};
