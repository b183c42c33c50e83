import {expect} from '@open-wc/testing';
import * as z from 'zod/mini';
import {webClient} from '../../../src/api/crossbar/index.js';
import {OtherClient} from '../../../src/api/settings.js';

describe("the web client of Crossbar's vendor", () => {
  it('is described so that forms can warn about it: its name, its bounds, and every required part of an address', () => {
    expect(z.parse(OtherClient, webClient)).to.deep.equal({
      name: 'Monster UI',
      maxTrunks: 100,
      maxPhoneLength: 12,
      requiredAddress: ['street', 'city', 'region', 'postalCode', 'country'],
    });
  });
});
