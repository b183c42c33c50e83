import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/components/carrier-picker/define.js';
import type {Settings} from '../src/api/settings.js';
import {inside} from './inside.js';
import {onStage, stage, type Stage} from './support.js';

const picker = html`<carrier-picker></carrier-picker>`;
/** Its route leads to its reseller's carriers. */
const account = 'Los Pollos Hermanos';
const path = '/callflows';

const meta: Meta = {
  title: 'Elements/carrier-picker',
  component: 'carrier-picker',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, picker, {account}),
};
export default meta;
type Story = StoryObj;

const within = (canvas: HTMLElement) => inside(canvas, 'carrier-picker');

/** In a portal with its own name and its own choice of strategies. */
const branded = (loaded: Record<string, unknown>, settings: Settings) => {
  const {adapter, ids} = loaded['stage'] as Stage;
  return html`
    <account-provider .adapter=${adapter} .accountId=${ids.get(account)} .settings=${settings}>
      ${picker}
    </account-provider>
  `;
};

/** Routes to the carriers of an account that is neither the account itself nor its reseller. */
async function routeElsewhere({adapter, sandbox, ids}: Stage): Promise<void> {
  const id = ids.get(account);
  if (!id) throw new Error(`no ${account}`);
  await adapter.carrier.choose(id, 'own', await adapter.carrier.get(id));
  const ask = async (rest: string, body?: unknown) => {
    const response = await sandbox.fetch(`https://sandbox.example/v2/accounts/${id}/callflows${rest}`, {
      headers: {'x-auth-token': sandbox.issueToken(), 'content-type': 'application/json'},
      ...(body === undefined ? {} : {method: 'POST', body: JSON.stringify({data: body})}),
    });
    return (await response.json()) as {data: {id: string}[]};
  };
  const {data} = await ask('?filter_numbers=no_match');
  const flow = {module: 'resources', data: {hunt_account_id: 'c0ffee00c0ffee00c0ffee00c0ffee00'}, children: {}};
  await ask(`/${data[0]?.id ?? ''}`, {numbers: ['no_match'], flow});
}

/** The strategies, with the one in use marked. */
export const Choices: Story = {
  play: async ({canvasElement}) => {
    const current = await within(canvasElement).find<HTMLInputElement>('input:checked');
    await expect(current.value).toBe('reseller');
  },
};

/** The partner has a name and offers two strategies in its own order. */
export const Branded: Story = {
  render: (_, {loaded}) => branded(loaded, {companyName: 'Cascadia', carrier: {choices: ['useReseller', 'byoc']}}),
  play: async ({canvasElement}) => within(canvasElement).see('Carriers of Cascadia'),
};

/** The portal does not offer the strategy in use. */
export const NotOffered: Story = {
  render: (_, {loaded}) => branded(loaded, {carrier: {choices: ['useBlended', 'byoc']}}),
  play: async ({canvasElement}) => void (await within(canvasElement).find('[part="warning"]')),
};

/** Another strategy is chosen but not yet saved. */
export const Dirty: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press('input[value="own"]');
    await within(canvasElement).find('.save-bar');
  },
};

/** The question before every outbound call takes another route. */
export const Question: Story = {
  play: async (context) => {
    await Dirty.play?.(context);
    await within(context.canvasElement).press('form button.primary');
    await within(context.canvasElement).find('dialog[open]');
  },
};

/** After the confirmation, in effect. */
export const Saved: Story = {
  play: async (context) => {
    await Question.play?.(context);
    await within(context.canvasElement).press('dialog .primary');
    await within(context.canvasElement).gone('.save-bar');
  },
};

/** A save in flight. */
export const Saving: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({path, method: 'POST'})})],
  play: async (context) => {
    await Question.play?.(context);
    await within(context.canvasElement).press('dialog .primary');
    await within(context.canvasElement).find('form[aria-busy="true"]');
  },
};

/** No route yet; it is created when a choice is saved, not by reading. */
export const NoRoute: Story = {
  render: (_, {loaded}) => onStage(loaded, picker, {account: 'Blue Sky'}),
  play: async ({canvasElement, loaded}) => {
    await within(canvasElement).find('[part="warning"]');
    const {requests} = (loaded['stage'] as Stage).sandbox;
    await expect(requests.filter(({method}) => method !== 'GET')).toHaveLength(0);
  },
};

/** A route to unknown carriers, with an explanation; any choice repairs it. */
export const UnknownCarriers: Story = {
  loaders: [stage({prepare: routeElsewhere})],
  play: async ({canvasElement}) => {
    await within(canvasElement).see('c0ffee00c0ffee00c0ffee00c0ffee00');
    await within(canvasElement).press('input[value="system"]');
    await within(canvasElement).find('.save-bar .primary:enabled');
  },
};

/** A field of a host's form, without an account or a backend; the form shows what it would send. */
export const HostForm: Story = {
  render: () => html`
    <form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const form = event.currentTarget as HTMLFormElement;
        const sent = form.querySelector('output');
        if (sent) sent.value = new URLSearchParams(new FormData(form) as unknown as Record<string, string>).toString();
      }}
    >
      <p>
        <label>Customer <input name="customer" value="Acme" /></label>
      </p>
      <carrier-picker name="carrier" required></carrier-picker>
      <p><button>Create</button> <button type="reset">Reset</button> <output></output></p>
    </form>
  `,
  play: async ({canvasElement}) => {
    await within(canvasElement).press('input[value="own"]');
    canvasElement.querySelector<HTMLButtonElement>('form > p > button')?.click();
    await expect(canvasElement.querySelector('output')?.value).toBe('customer=Acme&carrier=own');
  },
};

/** The form is submitted without a choice: the browser reports what is missing and focuses it. */
export const HostFormIncomplete: Story = {
  render: HostForm.render!,
  play: async ({canvasElement}) => {
    await within(canvasElement).find('input[value="own"]');
    canvasElement.querySelector<HTMLButtonElement>('form > p > button')?.click();
    await expect(canvasElement.querySelector('output')?.value).toBe('');
    await expect(canvasElement.querySelector('carrier-picker')?.matches(':invalid')).toBe(true);
  },
};

/** In a disabled fieldset, with a value. */
export const HostFormDisabled: Story = {
  render: () => html`
    <form>
      <fieldset disabled><carrier-picker name="carrier" value="system"></carrier-picker></fieldset>
    </form>
  `,
  play: async ({canvasElement}) => void (await within(canvasElement).find('input:checked:disabled')),
};

/** An undone save, after the same question. */
export const Undone: Story = {
  play: async (context) => {
    await Saved.play?.(context);
    await within(context.canvasElement).press('.saved-bar button');
    await within(context.canvasElement).press('dialog .primary');
    await within(context.canvasElement).see('Change undone');
  },
};

/** Another client has chosen in the meantime. */
export const Conflict: Story = {
  play: async (context) => {
    const {adapter, ids} = context.loaded['stage'] as Stage;
    const id = ids.get(account);
    if (!id) throw new Error(`no ${account}`);
    await Question.play?.(context);
    await adapter.carrier.choose(id, 'system', await adapter.carrier.get(id));
    await within(context.canvasElement).press('dialog .primary');
    await within(context.canvasElement).find('[part="conflict"]');
  },
};

/** The server rejects the save; the choice stays. */
export const Refused: Story = {
  loaders: [stage({faults: (faults) => void faults.add({path, method: 'POST', status: 403})})],
  play: async (context) => {
    await Question.play?.(context);
    await within(context.canvasElement).press('dialog .primary');
    await within(context.canvasElement).find('[role="alert"]');
  },
};

/** Loading, in the final size. */
export const Loading: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({path})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('.skeleton')),
};

/** The route cannot be read. */
export const Failed: Story = {
  loaders: [stage({faults: (faults) => void faults.add({path, malformed: true})})],
  play: async ({canvasElement}) => void (await within(canvasElement).find('[role="alert"] button')),
};

/** A backend without carriers. */
export const Unsupported: Story = {
  render: (_, {loaded}) => {
    const {adapter, ids} = loaded['stage'] as Stage;
    const {session, accounts} = adapter;
    return html`<carrier-picker .adapter=${{session, accounts}} .accountId=${ids.get(account)}></carrier-picker>`;
  },
  play: async ({canvasElement}) => void (await within(canvasElement).find('[part="notice"]')),
};

/** Only the strategy in use. */
export const ReadOnly: Story = {
  render: (_, {loaded}) => onStage(loaded, picker, {account, readOnly: true}),
  play: async ({canvasElement}) => void (await within(canvasElement).find('.card .badge')),
};

/** 280 px, with an unsaved choice. */
export const Narrow: Story = {
  render: (_, {loaded}) => onStage(loaded, html`<carrier-picker class="narrowest"></carrier-picker>`, {account}),
  play: Dirty.play!,
};

/** German, right to left. */
export const GermanRightToLeft: Story = {
  render: (_, {loaded}) => html`<div lang="de" dir="rtl">${onStage(loaded, picker, {account})}</div>`,
  play: async ({canvasElement}) => within(canvasElement).see('Carrier für ausgehende Anrufe'),
};

/** Without a provider. */
export const Unscoped: Story = {render: () => picker};
