import {expect} from '@open-wc/testing';
import {elements} from '../../src/components/elements.js';
import {editors} from '../../src/components/account-overview/editing/editors.js';
import {fieldBounds} from './field-walk/bounds.js';
import {forms, openForm, rowForms, withoutFields} from './field-walk/forms.js';
import {visited, walk} from './field-walk/walk.js';

describe('each field', () => {
  for (const form of forms) {
    it(`explains what it refuses, and sends nothing: ${form.tag}, ${form.title}`, async () => {
      const {page, backend} = await openForm(form);
      await walk({root: page.widget.shadowRoot!, backend, bounds: form.bounds});
    }).timeout(20_000);
  }

  it('of every element is walked through', () => {
    const walked = new Set<string>([...forms.map(({tag}) => tag), ...withoutFields]);
    expect(Object.keys(elements).filter((tag) => !walked.has(tag))).to.deep.equal([]);
  });

  it('of every row of the overview is walked through', () => {
    const others = ['administrators', 'service-plan', 'multi-factor', 'status', 'type'];
    expect(Object.keys(editors).sort()).to.deep.equal([...rowForms, ...others].sort());
  });

  it('that has bounds is shown by a form', () => {
    expect(Object.keys(fieldBounds).filter((name) => !visited.has(name))).to.deep.equal([]);
  });
});
