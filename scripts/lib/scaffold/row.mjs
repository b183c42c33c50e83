// The files of a row of the overview: a field of the account, shown and edited in its row.
import {camel, title} from './names.mjs';

const row = (name, field, position) => `import {html} from 'lit';
import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';
import {fromAccount, notSet, type OverviewRow} from './row.js';

export const ${camel(name)}Row: OverviewRow = {
  id: '${name}',
  position: ${position},
  label: accountOverviewWords['accountOverview.row.${camel(name)}'],
  editable: true,
  value: fromAccount((account, {localizer}) => {
    const value = account.${field.replaceAll('.', '?.')};
    return typeof value === 'string' && value !== '' ? html\`<bdi>\${value}</bdi>\` : notSet(localizer);
  }),
};
`;

const form = (name, field) => `import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';
import {textField} from '../../../ui/fields/field.js';
import type {RowForm} from './row-form.js';

const label = accountOverviewWords['accountOverview.row.${camel(name)}'];

export const ${camel(name)}Form: RowForm = {
  fields: [{path: '${field}', label}],
  render: ({bind, localizer: {text}}) => textField(bind('${field}'), {label: text(label)}),
};
`;

const story = (name) => `import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import '../src/components/account-overview/define.js';
import {inside} from './inside.js';
import {onStage, stage} from './support.js';

const meta: Meta = {
  title: 'Elements/account-overview/${title(name)}',
  component: 'account-overview',
  loaders: [stage()],
  render: (_, {loaded}) => onStage(loaded, html\`<account-overview></account-overview>\`, {account: 'Davis & Main'}),
};
export default meta;
type Story = StoryObj;

export const Editing: Story = {
  play: async ({canvasElement}) => {
    const within = inside(canvasElement, 'account-overview');
    (await within.find<HTMLButtonElement>('#row-${name} .edit')).click();
    await expect(await within.find('#row-${name} form')).toBeInTheDocument();
  },
};
`;

const test = (name, field) => `import {expect} from '@open-wc/testing';
import {find, opened} from './account-overview.page.js';
import {until} from '../support/widget-page.js';

describe('<account-overview>, the row ${name}', () => {
  it('shows the field, and opens into its form', async () => {
    const page = await opened();
    find<HTMLButtonElement>(page, '#row-${name} .edit')?.click();
    await until(() => find(page, '#row-${name} [name="${field}"]'), 'the form is open');
    expect(find<HTMLInputElement>(page, '#row-${name} [name="${field}"]')?.disabled).to.equal(false);
  });
});
`;

/** @returns the files of a row, as paths with texts, or with `words` to be added to the messages of the file */
export function rowFiles(name, {field, position}, languages) {
  const folder = 'src/components/account-overview';
  const words = {[`accountOverview.row.${camel(name)}`]: title(name)};
  return [
    {path: `${folder}/rows/${name}-row.ts`, text: row(name, field, position)},
    {path: `${folder}/editing/${name}-form.ts`, text: form(name, field)},
    ...languages.map((language) => ({path: `src/i18n/locales/${language}/account-overview.json`, words})),
    {path: `stories/account-overview.${name}.stories.ts`, text: story(name)},
    {path: `test/components/account-overview.${name}.test.ts`, text: test(name, field)},
  ];
}
