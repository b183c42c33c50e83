import {expect} from '@open-wc/testing';
import {routeWarning, strategyWords} from '../../src/components/carrier-picker/carrier-picker.model.js';
import {createLocalizer} from '../../src/i18n/localizer.js';
import {offeredStrategies} from '../../src/domains/carrier/strategies.js';

const localizer = createLocalizer('en');

describe('carrier-picker model', () => {
  it("offers the portal's choices in its order", () => {
    expect(offeredStrategies({carrier: {choices: ['byoc', 'useBlended']}})).to.deep.equal(['own', 'system']);
    expect(offeredStrategies({carrier: {choices: ['useReseller', 'useReseller']}})).to.deep.equal(['reseller']);
  });

  it('offers everything if the portal does not specify it', () => {
    const all = ['system', 'reseller', 'own'];
    expect(offeredStrategies({})).to.deep.equal(all);
    expect(offeredStrategies({carrier: {}})).to.deep.equal(all);
    expect(offeredStrategies({carrier: {choices: []}})).to.deep.equal(all);
  });

  it('names the partner if it has a name', () => {
    expect(strategyWords(localizer, 'reseller', {companyName: 'Acme'}).name).to.equal('Carriers of Acme');
    expect(strategyWords(localizer, 'reseller', {companyName: ' '}).name).to.equal('Your reseller’s carriers');
    expect(strategyWords(localizer, 'own', {companyName: 'Acme'}).name).not.to.contain('Acme');
  });

  it('explains only a route that is not one of the choices', () => {
    expect(routeWarning(localizer, {strategy: 'system'}, {})).to.equal(undefined);
    expect(routeWarning(localizer, {strategy: 'missing'}, {})?.text).to.contain('created when');
    expect(routeWarning(localizer, {strategy: 'unknown', huntAccountId: 'abc'}, {})?.text).to.contain('abc');
    expect(routeWarning(localizer, {strategy: 'unknown'}, {})?.text).to.contain('a custom route');
    expect(routeWarning(localizer, {strategy: 'own'}, {carrier: {choices: ['useBlended']}})?.text).to.contain(
      'This account’s own carriers',
    );
  });
});
