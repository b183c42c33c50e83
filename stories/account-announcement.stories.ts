import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import type {AccountId} from '../src/api/account-ref.js';
import '../src/components/account-announcement/define.js';
import {inside, waitFor} from './inside.js';
import {onStage, stage, type Stage} from './support.js';

const element = html`<account-announcement></account-announcement>`;
/** The content of the customer's portal. */
const portal = html`<h1>My phone system</h1>
  <p>Calls today: 42</p>
  ${element}`;

const say = (announcement: string) =>
  stage({
    prepare: async ({adapter, sandbox}) => {
      const home = sandbox.credentials.accountId as AccountId;
      const base = await adapter.notes.get(home);
      await adapter.notes.update(home, {base, changes: {announcement}});
    },
  });

const text = `
  <h2>Maintenance on Sunday</h2>
  <p>From <b>2 to 4 a.m.</b> calls may be interrupted. <font color="#c00000">Emergency calls work all the time.</font></p>
  <ul><li>Phones sign in again by themselves.</li><li>Nothing has to be restarted.</li></ul>
  <p>Questions? <a href="https://status.example.com/">status.example.com</a></p>`;

const meta: Meta = {
  title: 'Elements/account-announcement',
  component: 'account-announcement',
  loaders: [say(text)],
  render: (_, {loaded}) => onStage(loaded, portal),
};
export default meta;
type Story = StoryObj;

const within = (canvas: HTMLElement) => inside(canvas, 'account-announcement');
const opened: NonNullable<Story['play']> = async ({canvasElement}) =>
  void (await within(canvasElement).find('dialog[open] .rich-text'));
const silent: NonNullable<Story['play']> = async ({canvasElement}) => {
  const widget = canvasElement.querySelector('account-announcement');
  await waitFor(() => expect(widget?.shadowRoot?.querySelector('[role="status"]')).not.toBeNull());
  await expect(widget?.shadowRoot?.querySelector('dialog')).toBeNull();
};

/** The account's own announcement. */
export const Shown: Story = {play: opened};

/** The announcement is longer than the window: the text scrolls, while the title and the button stay. */
export const Long: Story = {loaders: [say(text.repeat(9))], play: opened};

/** The account has no announcement, so the portal's own is shown. */
export const PortalAnnouncement: Story = {
  loaders: [say('')],
  render: (_, {loaded}) => {
    const {adapter} = loaded['stage'] as Stage;
    return html`
      <account-provider .adapter=${adapter} .settings=${{announcement: '<p>Welcome to the new portal.</p>'}}>
        ${portal}
      </account-provider>
    `;
  },
  play: async ({canvasElement}) => within(canvasElement).see('Welcome to the new portal.'),
};

/** The text contains hostile markup, which is removed. */
export const Hostile: Story = {
  loaders: [
    say('<div style="position:fixed;inset:0">Nothing runs<img src=x onerror="alert(1)"></div><script>1</script>'),
  ],
  play: opened,
};

/** The user has closed the dialog, which leaves nothing on the page. */
export const Dismissed: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).press('dialog[open] button');
    await within(canvasElement).gone('dialog');
  },
};

/** No announcement, which takes no space. */
export const Nothing: Story = {loaders: [say('')], play: silent};

/** German, right to left. */
export const GermanRightToLeft: Story = {
  render: (_, {loaded}) => html`<div lang="de" dir="rtl">${onStage(loaded, portal)}</div>`,
  play: async ({canvasElement}) => within(canvasElement).see('Ankündigung'),
};

/** Without a provider. */
export const Unscoped: Story = {render: () => element};
