import type {AccountId} from '../../api/account-ref.js';
import type {AccountsAdapter} from '../../api/adapter.js';
import {assertRules, limitsRules} from '../../api/document-rules.js';
import type {CallUsage, Limits} from '../../api/limits.js';
import type {Resource} from '../../session/resource-cache.js';
import {documentResource} from '../../session/document-resource.js';
import type {EditableResource} from '../../session/resources.js';

export function limitsResource(
  limits: NonNullable<AccountsAdapter['limits']>,
  id: AccountId,
): EditableResource<Limits> {
  const resource = documentResource('limits', limits, id);
  return {
    ...resource,
    write: async (change, options) => {
      assertRules(change.changes, limitsRules);
      return resource.write(change, options);
    },
  };
}

/** Calls in progress change constantly: they are polled while they are shown, and never cached. */
const USAGE_MS = 10_000;

/** `undefined` if the backend does not report calls. */
export function callUsageResource(
  limits: NonNullable<AccountsAdapter['limits']>,
  id: AccountId,
): Resource<CallUsage> | undefined {
  const usage = limits.usage?.bind(limits);
  return (
    usage && {
      key: ['call-usage', id],
      owner: ({accountId}) => accountId,
      read: (signal) => usage(id, {signal}),
      keepMs: 0,
      refreshMs: USAGE_MS,
    }
  );
}
