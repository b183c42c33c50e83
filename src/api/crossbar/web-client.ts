import type {OtherClient} from '../settings.js';

/** The web client of Crossbar's vendor, for `settings.otherClient` where it is used together with these widgets. */
export const webClient: OtherClient = {
  name: 'Monster UI',
  maxTrunks: 100,
  maxPhoneLength: 12,
  requiredAddress: ['street', 'city', 'region', 'postalCode', 'country'],
};
