import {expect, fixture, html} from '@open-wc/testing';
import {render, type TemplateResult} from 'lit';
import type {Limits} from '../../../src/api/limits.js';
import {callUsage, perMinuteForm, SliderEnds, trunksForm} from '../../../src/domains/limits/trunks/index.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';

const localizer = createLocalizer('en');
const limits: Limits = {twowayTrunks: 6, inboundTrunks: 4, outboundTrunks: 0, allowPerMinute: false};

function rendered(template: TemplateResult): HTMLElement {
  const root = document.createElement('div');
  render(template, root);
  return root;
}

const texts = (root: HTMLElement, selector: string) =>
  [...root.querySelectorAll(selector)].map(({textContent}) => textContent?.trim());

describe('calls in progress', () => {
  it('are marked as many from four fifths of the capacity, and as too many once it is used up', () => {
    const levels = [7, 8, 9, 10, 11].map((calls) => {
      const {classList} = rendered(callUsage(localizer, {calls}, limits)).querySelector('[role="meter"]')!;
      return [...classList].filter((name) => name !== 'meter').join(' ');
    });
    expect(levels).to.deep.equal(['', 'high', 'high', 'full', 'full']);
  });

  it('are only counted if the capacity is unlimited', () => {
    const usage = (calls: number) => rendered(callUsage(localizer, {calls}, {...limits, twowayTrunks: 'unlimited'}));
    expect([1, 7].flatMap((calls) => texts(usage(calls), '#call-usage'))).to.deep.equal([
      '1 call in progress',
      '7 calls in progress',
    ]);
    expect(usage(7).querySelectorAll('[role="meter"]')).to.have.length(0);
  });
});

describe('a limit', () => {
  it('that is unlimited has an empty field that says so, and its slider at the end', () => {
    const stored: Limits = {...limits, calls: 'unlimited', carrierCalls: 30};
    const root = rendered(
      trunksForm({
        localizer,
        stored,
        bind: (path) => ({
          path,
          value: String(stored[path]),
          error: undefined,
          disabled: false,
          onInput: () => {},
          onBlur: () => {},
        }),
        ends: new SliderEnds(),
        onRoom: () => {},
      }),
    );
    const shown = [...root.querySelectorAll('.limit')].map((limit) => {
      const field = limit.querySelector<HTMLInputElement>('input[type="number"]')!;
      return [
        field.name,
        field.value,
        field.placeholder,
        limit.querySelector<HTMLInputElement>('[type="range"]')!.value,
      ];
    });
    expect(shown).to.deep.equal([
      ['twowayTrunks', '6', '', '6'],
      ['inboundTrunks', '4', '', '4'],
      ['outboundTrunks', '0', '', '0'],
      ['calls', '', 'Unlimited', '100'],
      ['carrierCalls', '30', '', '30'],
    ]);
  });
});

describe('calls billed per minute', () => {
  it('are allowed and denied with a switch', async () => {
    const chosen: boolean[] = [];
    const onChange = (choice: boolean) => void chosen.push(choice);
    for (const allowed of [false, true]) {
      // Only a switch on the page reports its change.
      const root = await fixture(html`<div>${perMinuteForm(localizer, {allowed, disabled: false, onChange})}</div>`);
      root.querySelector('input')!.click();
    }
    expect(chosen).to.deep.equal([true, false]);
  });
});
