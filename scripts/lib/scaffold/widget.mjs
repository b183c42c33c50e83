// The files of a widget over one document of the account: it loads the document, shows its state, and shows one field.
import {camel, classOf, title} from './names.mjs';

const element = (tag) => `import {html, type PropertyValues} from 'lit';
import {accountResource} from '../../session/resources.js';
import {hostStyles} from '../../ui/styles/host.js';
import {stateStyles} from '../../ui/styles/states.js';
import {titledStyles} from '../../ui/styles/titled.js';
import {reflectProgress} from '../../element/reflect-progress.js';
import {WidgetElement} from '../../element/widget-element.js';
import {${camel(tag)}Words} from '../../i18n/generated/en/${tag}.js';
import {styles} from './${tag}.styles.js';

/**
 * The name of the account that is shown.
 *
 * @tag ${tag}
 * @since 0.1.0
 * @fires {LoadFailedEvent} load-failed - The account could not be read.
 * @csspart error - What failed, in words.
 * @csspart notice - Words instead of data.
 * @cssstate loading - The account is being read.
 * @cssstate error - The account could not be read.
 */
export class ${classOf(tag)} extends WidgetElement {
  static override styles = [hostStyles, stateStyles, titledStyles, styles];

  readonly #account = this.load(({adapter, account}) => accountResource(adapter, account.id));
  readonly #internals = this.attachInternals();

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    reflectProgress(this.#internals, [this.#account.state.status], false);
  }

  protected override renderScope(): unknown {
    const {text} = this.localizer;
    return this.renderLoad(
      this.#account,
      ({value}, note) => html\`
        <section aria-labelledby="title">
          <h3 id="title">\${text(${camel(tag)}Words['${camel(tag)}.title'])}</h3>
          \${note}
          <p class="name"><bdi>\${value.name}</bdi></p>
        </section>
      \`,
    );
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

export const Loaded: Story = {
  play: async ({canvasElement}) => {
    const name = await inside(canvasElement, '${tag}').find('.name');
    await expect(name.textContent).toContain(account);
  },
};
`;

const test = (tag) => `import {expect} from '@open-wc/testing';
import '../../src/components/${tag}/define.js';
import {expectAccessible} from '../support/axe.js';
import {createBackend} from '../support/backend.js';
import {childIds} from '../support/page.js';
import {widgetPage} from '../support/widget-page.js';

describe('${tag}', () => {
  it('shows the account', async () => {
    const backend = createBackend();
    const accountId = (await childIds(backend)).get('Davis & Main');
    const page = await widgetPage('${tag}', backend, {accountId});
    const name = await page.find('.name');
    expect(name.textContent).to.equal('Davis & Main');
    await expectAccessible(page.widget);
  });
});
`;

/** @returns the files of a widget, as paths with texts; `inside`: they belong to its own folder */
export function widgetFiles(tag, languages) {
  const folder = `src/components/${tag}`;
  const words = `${JSON.stringify({[`${camel(tag)}.title`]: title(tag)}, undefined, 2)}\n`;
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
