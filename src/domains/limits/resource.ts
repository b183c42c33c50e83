import type {AccountsAdapter, Change} from '../../api/accounts-adapter.js';
import type {AccountId, Limits, Versioned} from '../../api/model.js';
import type {CallUsage} from '../../api/model-documents.js';
import {supported, writeDocument, type DocumentWriteOptions, type WriteTarget} from '../../session/document-write.js';
import type {Resource} from '../../session/resource-cache.js';
import {documentResource, type EditableResource} from '../../session/resources.js';

export function limitsResource(
  limits: NonNullable<AccountsAdapter['limits']>,
  id: AccountId,
): EditableResource<Limits> {
  return documentResource('limits', limits, id);
}

/** Changes the limits of an account. What they cost is asked. */
export async function writeLimits(
  {adapter, account}: WriteTarget,
  change: Change<Limits>,
  options?: DocumentWriteOptions,
): Promise<Versioned<Limits>> {
  return writeDocument(limitsResource(supported(adapter.limits), account.id), change, options);
}

/** Calls come and go: counted anew while they are on screen, and never shown from what is kept. */
const USAGE_MS = 10_000;

/** Nothing where the backend does not report calls. */
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
