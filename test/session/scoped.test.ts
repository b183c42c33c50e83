import {expect} from '@open-wc/testing';
import {Scoped} from '../../src/session/scoped.js';

function page() {
  const life = {now: new AbortController() as AbortController | undefined, changes: 0};
  const text = new Scoped({initial: '', lifetime: () => life.now?.signal, onChange: () => life.changes++});
  return {life, text};
}

describe('Scoped', () => {
  it('holds a value as long as its lifetime, and reports every change', () => {
    const {life, text} = page();
    text.value = 'of A';
    expect([text.value, life.changes]).to.deep.equal(['of A', 1]);
    life.now?.abort();
    expect([text.value, life.changes]).to.deep.equal(['', 2]);
  });

  it('is the initial value in another lifetime, although the former one goes on, and its own again on return', () => {
    const {life, text} = page();
    const first = life.now;
    text.value = 'of A';
    life.now = new AbortController();
    expect(text.value).to.equal('');
    life.now = first;
    expect(text.value).to.equal('of A');
  });

  it('holds nothing without a lifetime, or in one that is over', () => {
    const {life, text} = page();
    life.now?.abort();
    text.value = 'late';
    expect(text.value).to.equal('');
    life.now = undefined;
    text.value = 'nowhere';
    expect([text.value, life.changes]).to.deep.equal(['', 0]);
  });

  it('takes an answer that was asked for in a lifetime only while that one lasts', () => {
    const {life, text} = page();
    const asked = life.now!.signal;
    text.setIn(asked, 'answer');
    expect(text.value).to.equal('answer');
    life.now = new AbortController();
    text.setIn(asked, 'late answer');
    expect(text.value).to.equal('');
  });

  it('lets the end of a former lifetime alone that has been replaced', () => {
    const {life, text} = page();
    const first = life.now;
    text.value = 'of A';
    life.now = new AbortController();
    text.value = 'of B';
    first?.abort();
    expect(text.value).to.equal('of B');
  });
});
