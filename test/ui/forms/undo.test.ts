import {expect} from '@open-wc/testing';
import {keepUndo} from '../../../src/ui/forms/undo.js';
import {accountId} from '../../support/quick-adapter.js';

interface Document {
  readonly name: string;
  readonly city: string;
}

const before: Document = {name: 'Before', city: 'Before'};
const sent: Document = {name: 'Typed', city: 'Before'};

const undoOf = (stored: Document, {overwritten = false, possible = true} = {}) =>
  keepUndo<Document>(
    ['name'],
    {before, sent, overwritten, saved: {accountId: accountId('a'), revision: '2', value: stored}},
    {signal: new AbortController().signal},
    {undone: false, possible},
  );

describe('taking a save back', () => {
  it('is offered with what the changed fields held before', () => {
    expect(undoOf(sent)?.fields).to.deep.equal(new Map([['name', 'Before']]));
  });

  it('is offered where another client has changed other fields', () => {
    expect(undoOf({...sent, city: 'Theirs'})?.fields).to.deep.equal(new Map([['name', 'Before']]));
  });

  it('is not offered where the change of another client has gone into the same field: it would be taken back as well', () => {
    expect(undoOf({...sent, name: 'Typed and theirs'})).to.equal(undefined);
  });

  it('is not offered where the save may have replaced a change of another client, which is reported by itself', () => {
    expect(undoOf(sent, {overwritten: true})).to.equal(undefined);
  });

  it('is not offered where the form has no way back', () => {
    expect(undoOf(sent, {possible: false})).to.equal(undefined);
  });
});
