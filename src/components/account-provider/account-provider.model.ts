import {providerBrand} from '../../element/provider-brand.js';

/** Hands out the signed-in user's token. Rejects, or answers with nothing, when there is none. */
export type GetToken = (request: {
  readonly reason: 'initial' | 'expired';
  readonly signal: AbortSignal;
}) => Promise<string> | string;

/** Whether no other provider sits between an event's origin and this one: an intent has one addressee. */
export function isNearestProvider(provider: EventTarget, event: Event): boolean {
  return event.composedPath().find((target) => providerBrand in target) === provider;
}
