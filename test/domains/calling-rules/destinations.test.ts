import {expect} from '@open-wc/testing';
import {render} from 'lit';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import type {CallDestination} from '../../../src/api/calling-rules.js';
import type {DestinationsBinding} from '../../../src/domains/calling-rules/destinations/destinations.js';
import {destinationsForm} from '../../../src/domains/calling-rules/destinations/index.js';
import {
  allowedInWords,
  destinationName,
  groupDestinations,
  isAllowed,
  unlistedRules,
} from '../../../src/domains/calling-rules/destinations/model.js';

const localizer = createLocalizer('en');
const one = (id: string, name = id, isEmergency = false): CallDestination => ({id, name, isEmergency});

const platform = [
  one('tollfree_us', 'US TollFree'),
  one('toll_us', 'US Toll'),
  one('emergency', 'Emergency Dispatcher', true),
  one('caribbean', 'Caribbean'),
  one('did_us', 'US DID'),
  one('international', 'International'),
  one('unknown', 'Unknown'),
];

describe('destinations', () => {
  it('translates the platform’s own names and shows those of the operator unchanged', () => {
    expect(destinationName(localizer, one('did_us', 'US DID'))).to.equal('US numbers');
    expect(destinationName(localizer, one('did_us', 'Inland'))).to.equal('Inland');
    expect(destinationName(localizer, one('satellite', 'Satellite'))).to.equal('Satellite');
    expect(destinationName(localizer, one('toString', 'Odd'))).to.equal('Odd');
  });

  it('groups destinations by country for any backend, with the rest last', () => {
    const more = [one('unknown'), one('mobile_de', 'Mobile'), one('did_uk', 'Landline'), one('did_zz', 'Nowhere')];
    const groups = groupDestinations(localizer, [...more, ...platform]).map(({label, destinations}) => [
      label,
      destinations.map(({id}) => id).join(' '),
    ]);
    expect(groups).to.deep.equal([
      ['Germany', 'mobile_de'],
      ['United Kingdom', 'did_uk'],
      ['United States', 'tollfree_us toll_us did_us'],
      ['Emergency', 'emergency'],
      ['International', 'caribbean international'],
      ['Other', 'unknown did_zz unknown'],
    ]);
  });

  it('allows everything that is not denied, including ids that are names of built-in properties', () => {
    expect([isAllowed({}, 'constructor'), isAllowed({a: 'deny'}, 'a'), isAllowed({a: 'allow'}, 'a')]).to.deep.equal([
      true,
      false,
      true,
    ]);
    expect(unlistedRules({did_us: 'deny', removed: 'deny'}, platform)).to.deep.equal(['removed']);
    const denied = new Set(['toll_us']);
    expect(allowedInWords(localizer, platform, (id) => !denied.has(id))).to.equal('6 of 7 allowed');
  });

  it('applies "deny all" only to the destinations that match the search', () => {
    const many = Array.from({length: 20}, (_, index) =>
      one(`zone_${index}`, index < 3 ? `Alps ${index}` : `Sea ${index}`),
    );
    const chosen: (readonly [string, boolean])[] = [];
    const binding: DestinationsBinding = {
      localizer,
      destinations: many,
      disabled: false,
      isAllowed: () => true,
      onChange: (choices) => chosen.push(...choices),
      search: 'alps',
      onSearch: () => {},
    };
    const root = document.createElement('div');
    render(destinationsForm(binding), root);
    expect(root.querySelectorAll('input[type="checkbox"]')).to.have.length(3);
    const deny = [...root.querySelectorAll('button')].find(({textContent}) => textContent?.includes('Block those'));
    deny?.click();
    expect(chosen).to.deep.equal([
      ['zone_0', false],
      ['zone_1', false],
      ['zone_2', false],
    ]);
  });

  it('reports a search without matches, and nothing while there are some', () => {
    const many = Array.from({length: 20}, (_, index) => one(`zone_${index}`, `Sea ${index}`));
    const root = document.createElement('div');
    const hints = (search: string) => {
      const handlers = {isAllowed: () => true, onChange: () => {}, onSearch: () => {}};
      render(destinationsForm({...handlers, localizer, destinations: many, disabled: false, search}), root);
      return [...root.querySelectorAll('.hint')].map(({textContent}) => textContent);
    };
    expect(hints('alps')).to.deep.equal(['No matches']);
    expect(hints('sea')).to.deep.equal([]);
  });
});
