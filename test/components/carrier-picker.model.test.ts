import {expect} from '@open-wc/testing';
import {routeWarning, strategyWords} from '../../src/components/carrier-picker/carrier-picker.model.js';
import {createLocalizer} from '../../src/i18n/localizer.js';
import {offeredStrategies} from '../../src/domains/carrier/strategies.js';

const localizer = createLocalizer('en');

describe('carrier-picker model', () => {
  it('offers what the portal offers, in its order (SH-10)', () => {
    expect(offeredStrategies({carrier: {choices: ['byoc', 'useBlended']}})).to.deep.equal(['own', 'system']);
    expect(offeredStrategies({carrier: {choices: ['useReseller', 'useReseller']}})).to.deep.equal(['reseller']);
  });

  it('offers everything where the portal does not say', () => {
    const all = ['system', 'reseller', 'own'];
    expect(offeredStrategies({})).to.deep.equal(all);
    expect(offeredStrategies({carrier: {}})).to.deep.equal(all);
    expect(offeredStrategies({carrier: {choices: []}})).to.deep.equal(all);
  });

  it('names the partner where it has a name (SH-11)', () => {
    expect(strategyWords(localizer, 'reseller', {companyName: 'Acme'}).name).to.equal('Carriers of Acme');
    expect(strategyWords(localizer, 'reseller', {companyName: ' '}).name).to.equal('Carriers of your reseller');
    expect(strategyWords(localizer, 'own', {companyName: 'Acme'}).name).not.to.contain('Acme');
  });

  it('explains a route that is not one of the choices, and only that', () => {
    expect(routeWarning(localizer, {strategy: 'system'}, {})).to.equal(undefined);
    expect(routeWarning(localizer, {strategy: 'missing'}, {})?.text).to.contain('created when');
    expect(routeWarning(localizer, {strategy: 'unknown', huntAccountId: 'abc'}, {})?.text).to.contain('abc');
    expect(routeWarning(localizer, {strategy: 'unknown'}, {})?.text).to.contain('a route of its own');
    expect(routeWarning(localizer, {strategy: 'own'}, {carrier: {choices: ['useBlended']}})?.text).to.contain(
      'Carriers of this account',
    );
  });
});
