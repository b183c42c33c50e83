import {expect, fixture, html} from '@open-wc/testing';

/** What the test runner reports of a failed assertion; throws if the runner could not send it. */
function reportOf(assertion: () => unknown): {message: string; actual: unknown; expected: unknown} {
  try {
    assertion();
  } catch (error) {
    const {message, actual, expected} = error as Error & {actual: unknown; expected: unknown};
    return structuredClone({message, actual, expected});
  }
  throw new Error('The assertion did not fail.');
}

describe('a failed assertion', () => {
  it('reports elements by their tags', async () => {
    const outer = await fixture(html`<div class="outer"><p id="inner"></p></div>`);
    const inner = outer.firstElementChild;
    expect(reportOf(() => expect(inner).to.equal(outer))).to.deep.equal({
      message: 'expected <p id="inner"></p> to equal <div class="outer"></div>',
      actual: '<p id="inner"></p>',
      expected: '<div class="outer"></div>',
    });
    expect(reportOf(() => expect(inner).to.equal(null)).actual).to.equal('<p id="inner"></p>');
    expect(reportOf(() => expect([inner]).to.deep.equal([])).actual).to.deep.equal(['<p id="inner"></p>']);
  });

  it('reports other values that cannot be cloned as text', () => {
    expect(reportOf(() => expect(document).to.equal(undefined))).to.deep.include({
      message: 'expected #document to equal undefined',
      actual: '#document',
    });
    expect(reportOf(() => expect({inspect: 1, call: () => 1}).to.equal(1)).actual).to.equal('[object Object]');
  });

  it('reports plain values as they are', () => {
    expect(reportOf(() => expect({a: [1]}).to.deep.equal({a: [2]}))).to.deep.include({
      actual: {a: [1]},
      expected: {a: [2]},
    });
  });
});
