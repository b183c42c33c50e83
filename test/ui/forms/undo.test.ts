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

describe('undoing a save', () => {
  it('is offered with the previous values of the changed fields', () => {
    expect(undoOf(sent)?.fields).to.deep.equal(new Map([['name', 'Before']]));
  });

  it('is offered if another client has changed other fields', () => {
    expect(undoOf({...sent, city: 'Theirs'})?.fields).to.deep.equal(new Map([['name', 'Before']]));
  });

  it('is not offered if another client has changed the same field, which would be undone as well', () => {
    expect(undoOf({...sent, name: 'Typed and theirs'})).to.equal(undefined);
  });

  it("is not offered if the save may have replaced another client's change, which is reported separately", () => {
    expect(undoOf(sent, {overwritten: true})).to.equal(undefined);
  });

  it('is not offered if the form does not support it', () => {
    expect(undoOf(sent, {possible: false})).to.equal(undefined);
  });
});
