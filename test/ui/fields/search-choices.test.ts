import {expect} from '@open-wc/testing';
import {findChoices, meantChoice, withStored, type SearchChoice} from '../../../src/ui/fields/search-choices.js';

const zones: readonly SearchChoice[] = [
  {value: 'Africa/Sao_Tome', label: 'Africa/Sao Tome', detail: 'GMT'},
  {value: 'America/Sao_Paulo', label: 'America/São Paulo', detail: 'GMT-3'},
  {value: 'Europe/Paris', label: 'Europe/Paris', detail: 'GMT+1'},
  {value: 'Pacific/Easter', label: 'Pacific/Easter', detail: 'GMT-5'},
];
const found = (text: string) => findChoices(zones, text).map(({value}) => value);

describe('search choices', () => {
  it('match any part, ignoring case, accents, and separators', () => {
    expect(found('sao pau')).to.deep.equal(['America/Sao_Paulo']);
    expect(found('SÃO')).to.deep.equal(['Africa/Sao_Tome', 'America/Sao_Paulo']);
    expect(found('europe/paris')).to.deep.equal(['Europe/Paris']);
    expect(found('gmt-3')).to.deep.equal(['America/Sao_Paulo']);
    expect(found('')).to.have.lengthOf(4);
    expect(found('atlantis')).to.deep.equal([]);
  });

  it('are sorted by relevance: a prefix, a word, any part', () => {
    const choices = ['Mozambique', 'Zambia', 'New Zambia'].map((label) => ({value: label, label}));
    expect(findChoices(choices, 'zamb').map(({label}) => label)).to.deep.equal(['Zambia', 'New Zambia', 'Mozambique']);
  });

  it('are selected only by their whole name or value', () => {
    expect(meantChoice(zones, ' europe/paris ')?.value).to.equal('Europe/Paris');
    expect(meantChoice(zones, 'america/sao_paulo')?.value).to.equal('America/Sao_Paulo');
    expect(meantChoice(zones, 'paris')).to.equal(undefined);
  });

  it('include a stored value, spelled as stored', () => {
    const choices = [{value: 'en-US', label: 'American English'}];
    expect(withStored(choices, 'en-us', 'x')).to.deep.equal([{value: 'en-us', label: 'American English'}]);
    expect(withStored(choices, 'tlh', 'Klingon')).to.deep.equal([...choices, {value: 'tlh', label: 'Klingon'}]);
  });
});
