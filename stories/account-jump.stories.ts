import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/components/account-jump/define.js';
import type {AccountJump, JumpStorage} from '../src/components/account-jump/index.js';
import type {AccountProvider} from '../src/components/account-provider/account-provider.js';
import {inside, waitFor} from './inside.js';
import {onStage, stage, type Stage, stageWithoutEnd} from './support.js';

/** Stores data for the duration of the story. */
function memory(stored: string | null): JumpStorage {
  let kept = stored;
  return {getItem: () => kept, setItem: (_key, value) => void (kept = value)};
}

/** A storage with pinned and recent accounts. */
function remembering({ids}: Stage, pinned: readonly string[], recent: readonly string[]): JumpStorage {
  const refs = (names: readonly string[]) => names.map((name) => ({id: ids.get(name), name}));
  return memory(JSON.stringify({pinned: refs(pinned), recent: refs(recent)}));
}

const PINNED = ['Distribution Center'];
const RECENT = ['Blue Sky', 'Davis & Main', 'Los Pollos Hermanos – Albuquerque'];

const meta: Meta = {
  title: 'Elements/account-jump',
  component: 'account-jump',
  loaders: [stage()],
  render: (_, {loaded}) => {
    const storage = remembering(loaded['stage'] as Stage, PINNED, RECENT);
    return onStage(loaded, html`<account-jump .storage=${storage}></account-jump>`);
  },
};
export default meta;
type Story = StoryObj;

const bare: Story['render'] = (_, {loaded}) =>
  onStage(loaded, html`<account-jump .storage=${memory(null)}></account-jump>`);

async function open(canvas: HTMLElement): Promise<ReturnType<typeof inside>> {
  const jump = inside(canvas, 'account-jump');
  await jump.find('dialog');
  canvas.querySelector<AccountJump>('account-jump')?.open();
  await jump.find('dialog[open] input');
  return jump;
}

async function search(canvas: HTMLElement, text: string): Promise<ReturnType<typeof inside>> {
  const jump = await open(canvas);
  const field = await jump.find<HTMLInputElement>('input');
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
  return jump;
}

/** The button, as in a portal's toolbar. */
export const Closed: Story = {};

/** Pinned and recent accounts, each with its path. */
export const PinnedAndRecent: Story = {
  play: async ({canvasElement}) => {
    const jump = await open(canvasElement);
    await jump.see('Distribution Center');
    await jump.find('.path');
  },
};

/** Nothing pinned, and no recent accounts. */
export const Empty: Story = {
  render: bare,
  play: async ({canvasElement}) => (await open(canvasElement)).see('Jump to an account'),
};

/** Highlighted matches from any level. */
export const Found: Story = {
  render: bare,
  play: async ({canvasElement}) => {
    const jump = await search(canvasElement, 'los');
    await jump.see('Los Pollos Hermanos – Albuquerque');
    await jump.find('mark');
  },
};

/** Known matches are shown at once while the backend is still searching. */
export const Searching: Story = {
  loaders: [stage({faults: (faults) => void faults.hold({path: '/search'})})],
  play: async ({canvasElement}) => {
    const jump = await search(canvasElement, 'ue sky');
    await jump.see('Blue Sky');
    await jump.find('.skeleton');
  },
};

/** No account matches. */
export const NothingFound: Story = {
  play: async ({canvasElement}) => (await search(canvasElement, 'zzz')).see('No accounts match “zzz”.'),
};

/** The first thousand accounts were read; the user can stop reading. */
export const Reading: Story = {
  loaders: [stage({accounts: 3000, faults: (faults) => void faults.hold({path: /descendants.*start_key/})})],
  render: bare,
  play: async ({canvasElement}) => {
    const jump = await search(canvasElement, 'dental');
    await jump.see('accounts so far');
    await jump.find('.option');
  },
};

/** There are more accounts than a search reads without being asked to. */
export const Limited: Story = {
  loaders: [stage({accounts: 3000})],
  render: (_, {loaded}) => onStage(loaded, html`<account-jump></account-jump>`, {settings: {searchIndexLimit: 1000}}),
  play: async ({canvasElement}) => (await search(canvasElement, 'dental')).see('Search all accounts'),
};

/** Not every account could be read, and the server cannot search for the text. */
export const NotSearchable: Story = {
  loaders: [stageWithoutEnd],
  play: async ({canvasElement}) =>
    (await search(canvasElement, '日本電話')).see('Not every account could be searched for “日本電話”.'),
};

/** The server neither searches nor lists accounts; known matches are still shown. */
export const Failed: Story = {
  loaders: [
    stage({
      faults: (faults) => {
        for (const path of ['/search', '/descendants']) faults.add({path, status: 500});
      },
    }),
  ],
  play: async ({canvasElement}) => {
    const jump = await search(canvasElement, 'ue sky');
    await jump.see('The search failed');
    await jump.see('Blue Sky');
  },
};

/** During a masquerade, one key returns home, and the search covers the whole tree. */
export const Masquerading: Story = {
  play: async ({canvasElement, loaded}) => {
    const provider = canvasElement.querySelector<AccountProvider>('account-provider');
    const id = (loaded['stage'] as Stage).ids.get('Davis & Main');
    if (!provider || !id) throw new Error('no Davis & Main');
    await waitFor(async () => expect(await provider.masquerade(id)).toBe(true));
    const jump = await search(canvasElement, 'blue');
    await jump.see('Blue Sky');
    await jump.see('Back to Meridian Voice Partners');
  },
};

/** 280 px, in German. */
export const Narrow: Story = {
  globals: {width: '280', locale: 'de'},
  play: async ({canvasElement}) => (await open(canvasElement)).see('Distribution Center'),
};

/** Right to left, dark theme. */
export const RightToLeftDark: Story = {
  globals: {direction: 'rtl', theme: 'dark'},
  play: async ({canvasElement}) => (await search(canvasElement, 'los')).see('Los Pollos Hermanos'),
};

/** Without a provider or an adapter. */
export const Unscoped: Story = {render: () => html`<account-jump></account-jump>`};
