import {providerBrand} from '../../element/provider-brand.js';

/** Supplies the signed-in user's token. Rejects, or resolves with an empty value, if there is none. */
export type GetToken = (request: {
  readonly reason: 'initial' | 'expired';
  readonly signal: AbortSignal;
}) => Promise<string> | string;

/** Whether no other provider is between an event's origin and this one: a request has one addressee. */
export function isNearestProvider(provider: EventTarget, event: Event): boolean {
  return event.composedPath().find((target) => providerBrand in target) === provider;
}
