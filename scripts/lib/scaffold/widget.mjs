// The files of a widget over one document of the account: it shows the document, and changes one field of it.
import {camel, classOf, title} from './names.mjs';

const element = (tag) => `import {html, type TemplateResult} from 'lit';
import type {Account} from '../../api/account.js';
import {nameChecks} from '../../domains/account/checks.js';
import {editableAccount} from '../../domains/account/resource.js';
import {DocumentWidget, type DocumentDefinition} from '../../element/document-widget.js';
import {${camel(tag)}Words} from '../../i18n/generated/en/${tag}.js';
import {textField} from '../../ui/fields/field.js';
import {skeleton} from '../../ui/notices/notices.js';
import {styles} from './${tag}.styles.js';

/**
 * The name of the account.
 *
 * @tag ${tag}
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed the name; \`detail.resource\` is \`account\`.
 * @fires {LoadFailedEvent} load-failed - The account could not be read.
 * @csspart title - The title.
 * @csspart form - The form, while something may be changed.
 * @csspart form-actions - What has changed, Save and Cancel.
 * @csspart error - What failed, in words.
 * @csspart saved - The confirmation of a save: what was saved, with Undo where it can be undone.
 * @csspart unconfirmed - A change whose outcome is unknown, with a check.
 * @csspart overwritten - A save that may have replaced another client's change, with a way to restore it.
 * @csspart notice - A message instead of data.
 * @cssstate loading - The account is being read.
 * @cssstate dirty - There are unsaved changes.
 * @cssstate error - The account could not be read.
 */
export class ${classOf(tag)} extends DocumentWidget<Account> {
  static override styles = [DocumentWidget.styles, styles];

  protected override readonly document: DocumentDefinition<Account> = {
    name: 'account',
    resource: editableAccount,
    words: {
      title: ${camel(tag)}Words['${camel(tag)}.title'],
      intro: ${camel(tag)}Words['${camel(tag)}.text'],
      form: ${camel(tag)}Words['${camel(tag)}.title'],
      saved: ${camel(tag)}Words['${camel(tag)}.saved'],
    },
    fields: {
      checks: {name: nameChecks},
      labelOf: () => this.localizer.text(${camel(tag)}Words['${camel(tag)}.name']),
    },
  };

  protected override renderSkeleton(): TemplateResult {
    return skeleton('wide');
  }

  protected override renderFields(): TemplateResult {
    const label = this.localizer.text(${camel(tag)}Words['${camel(tag)}.name']);
    return textField(this.editForm.bind('name'), {label, required: true});
  }

  protected override renderView({name}: Account): TemplateResult {
    return html\`<p class="name"><bdi>\${name}</bdi></p>
      \${this.renderReadOnly()}\`;
  }
}
`;

const styles = `import {css} from 'lit';

export const styles = css\`
  .name {
    margin: 0;
  }
\`;
`;

const define = (tag) => `import {defineElement} from '../../element/define-element.js';
import {${classOf(tag)}} from './${tag}.js';

defineElement('${tag}', ${classOf(tag)});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${classOf(tag)};
  }
}
`;

const story = (tag) => `import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/components/${tag}/define.js';
import {inside} from './inside.js';
import {onStage, stage} from './support.js';

const account = 'Davis & Main';

const meta: Meta = {
  title: 'Elements/${tag}',
  component: '${tag}',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, html\`<${tag}></${tag}>\`, {account}),
};
export default meta;
type Story = StoryObj;

const within = (canvas: HTMLElement) => inside(canvas, '${tag}');

export const Form: Story = {
  play: async ({canvasElement}) => {
    const name = await within(canvasElement).find<HTMLInputElement>('[name="name"]');
    await expect(name.value).toBe(account);
  },
};

/** Something is typed and not saved. */
export const Dirty: Story = {
  play: async ({canvasElement}) => {
    await within(canvasElement).type('name', 'Davis & Sons');
    await within(canvasElement).see('1 unsaved change');
  },
};

export const ReadOnly: Story = {
  render: (_, {loaded}) => onStage(loaded, html\`<${tag} read-only></${tag}>\`, {account}),
  play: async ({canvasElement}) => {
    const name = await within(canvasElement).find('.name');
    await expect(name.textContent).toBe(account);
  },
};
`;

const test = (tag) => `import {expect, oneEvent} from '@open-wc/testing';
import '../../src/components/${tag}/define.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {widgetPage, type WidgetPageOptions} from '../support/widget-page.js';

async function open(options: WidgetPageOptions = {}) {
  const backend = createBackend();
  const accountId = (await childIds(backend)).get('Davis & Main')!;
  return {backend, accountId, page: await widgetPage('${tag}', backend, {accountId, ...options})};
}

describe('${tag}', () => {
  it('saves a change, and tells the page', async () => {
    const {backend, accountId, page} = await open();
    await page.type('name', 'Davis & Sons');
    const saved = oneEvent(page.widget, 'account-saved');
    await page.press('Save');
    expect((await saved).detail).to.deep.equal({accountId, resource: 'account', changed: ['name']});
    expect((await backend.adapter.accounts.get(accountId)).value.name).to.equal('Davis & Sons');
    await page.see('Saved.', '[role="status"]');
    await expectAccessible(page.widget);
  });

  it('sends nothing that a check complains about', async () => {
    const {backend, page} = await open();
    await page.type('name', '');
    await page.press('Save');
    await page.see('Required', '.field-error');
    expect(backend.sandbox.requests.filter(({method}) => method !== 'GET')).to.be.empty;
  });

  it('shows the document without controls where nothing may be changed', async () => {
    const {page} = await open({readOnly: true});
    expect((await page.find('.name')).textContent).to.equal('Davis & Main');
    expect(page.query('input, button')).to.equal(null);
  });
});
`;

/** @returns the files of a widget, as paths with texts; `inside`: they belong to its own folder */
export function widgetFiles(tag, languages) {
  const folder = `src/components/${tag}`;
  const messages = {title: title(tag), text: 'The name of the account.', name: 'Name', saved: 'Saved.'};
  const keyed = Object.entries(messages).map(([key, message]) => [`${camel(tag)}.${key}`, message]);
  const words = `${JSON.stringify(Object.fromEntries(keyed), undefined, 2)}\n`;
  return [
    {path: `${folder}/${tag}.ts`, text: element(tag), inside: true},
    {path: `${folder}/${tag}.styles.ts`, text: styles, inside: true},
    {path: `${folder}/define.ts`, text: define(tag), inside: true},
    {path: `${folder}/index.ts`, text: `export {${classOf(tag)}} from './${tag}.js';\n`, inside: true},
    ...languages.map((language) => ({path: `src/i18n/locales/${language}/${tag}.json`, text: words})),
    {path: `stories/${tag}.stories.ts`, text: story(tag)},
    {path: `test/components/${tag}.test.ts`, text: test(tag)},
  ];
}
