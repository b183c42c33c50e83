import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {keyed} from '../../src/element/keyed.js';

describe('keyed', () => {
  const page = () => {
    const place = document.createElement('div');
    const referred: (Element | undefined)[] = [];
    const note = (element: Element | undefined) => void referred.push(element);
    const show = (key: unknown, text: string) => render(keyed(key, html`<p ${ref(note)}>${text}</p>`), place);
    return {place, referred, show};
  };

  it('keeps the content while the key is the same', () => {
    const {place, show} = page();
    show('one', 'first');
    const paragraph = place.querySelector('p');
    show('one', 'second');
    expect(place.querySelector('p')).to.equal(paragraph);
    expect(place.textContent).to.equal('second');
  });

  it('creates the content anew for another key, including undefined', () => {
    const {place, show} = page();
    for (const key of ['one', undefined, 'two']) {
      const before = place.querySelector('p');
      show(key, String(key));
      expect(place.querySelectorAll('p').length).to.equal(1);
      expect(place.querySelector('p')).not.to.equal(before);
      expect(place.textContent).to.equal(String(key));
    }
  });

  it('disconnects the directives of the previous content', () => {
    const {place, referred, show} = page();
    show('one', 'first');
    const former = place.querySelector('p');
    show('two', 'second');
    expect(referred).to.deep.equal([former, undefined, place.querySelector('p')]);
  });
});
