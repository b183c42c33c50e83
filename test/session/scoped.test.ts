import {expect} from '@open-wc/testing';
import {Scoped} from '../../src/session/scoped.js';

function page() {
  const life = {now: new AbortController() as AbortController | undefined, changes: 0};
  const text = new Scoped({initial: '', lifetime: () => life.now?.signal, onChange: () => life.changes++});
  return {life, text};
}

describe('Scoped', () => {
  it('holds a value during its lifetime and reports every change', () => {
    const {life, text} = page();
    text.value = 'of A';
    expect([text.value, life.changes]).to.deep.equal(['of A', 1]);
    life.now?.abort();
    expect([text.value, life.changes]).to.deep.equal(['', 2]);
  });

  it('has the initial value in another lifetime, and its own value again on return to the first', () => {
    const {life, text} = page();
    const first = life.now;
    text.value = 'of A';
    life.now = new AbortController();
    expect(text.value).to.equal('');
    life.now = first;
    expect(text.value).to.equal('of A');
  });

  it('holds nothing without a lifetime or in one that has ended', () => {
    const {life, text} = page();
    life.now?.abort();
    text.value = 'late';
    expect(text.value).to.equal('');
    life.now = undefined;
    text.value = 'nowhere';
    expect([text.value, life.changes]).to.deep.equal(['', 0]);
  });

  it('accepts an asynchronous result only while its lifetime is current', () => {
    const {life, text} = page();
    const asked = life.now!.signal;
    text.setIn(asked, 'answer');
    expect(text.value).to.equal('answer');
    life.now = new AbortController();
    text.setIn(asked, 'late answer');
    expect(text.value).to.equal('');
  });

  it('ignores the end of a previous lifetime', () => {
    const {life, text} = page();
    const first = life.now;
    text.value = 'of A';
    life.now = new AbortController();
    text.value = 'of B';
    first?.abort();
    expect(text.value).to.equal('of B');
  });

  it('is the initial one once it is reset, which is reported once', () => {
    const {life, text} = page();
    text.clear();
    expect(life.changes).to.equal(0);
    text.value = 'of A';
    text.clear();
    text.clear();
    expect([text.value, life.changes]).to.deep.equal(['', 2]);
    life.now?.abort();
    expect(life.changes, 'nothing is left to end').to.equal(2);
  });

  it('adds one listener to its lifetime, however often it is set', () => {
    const {life, text} = page();
    const {signal} = life.now!;
    let listeners = 0;
    const {addEventListener} = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners++;
      addEventListener.apply(signal, args);
    };
    for (const value of ['a', 'ab', 'abc']) text.value = value;
    expect(listeners).to.equal(1);
  });
});
