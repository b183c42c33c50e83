import type {Change, Versioned, WriteOptions} from '../../api/document.js';
import type {AssignedPlans} from '../../api/plans.js';
import {writtenDocument} from '../../api/written-document.js';
import {confirmedWrite} from '../../session/confirmed-write.js';
import {
  supported,
  withoutReplacing,
  writeCharged,
  writeDocument,
  type DocumentWriteOptions,
  type WriteTarget,
} from '../../session/document-write.js';
import {verdictOfSet} from '../../session/verdicts.js';
import {assignedPlansResource} from './resource.js';

/** Assigns and removes the named plans; all other stored plans are preserved. Asks about the charges. */
export async function assignPlans(
  {adapter, account: {id}}: WriteTarget,
  change: {readonly add: readonly string[]; readonly remove: readonly string[]},
  options?: DocumentWriteOptions,
): Promise<Versioned<AssignedPlans>> {
  const plans = supported(adapter.plans);
  const write = (sent: WriteOptions) =>
    confirmedWrite({
      write: () => writtenDocument(plans.change(id, change, sent), () => plans.assigned(id)),
      verify: async () => {
        const assigned = await plans.assigned(id);
        return verdictOfSet(assigned.value.plans, change, assigned);
      },
    });
  return withoutReplacing(await writeCharged(write, options));
}

/** Assigns and removes the plans in which the change differs from its base. Asks about the charges. */
export async function writePlans(
  {adapter, account}: WriteTarget,
  change: Change<AssignedPlans>,
  options?: DocumentWriteOptions,
): Promise<Versioned<AssignedPlans>> {
  return writeDocument(assignedPlansResource(supported(adapter.plans), account.id), change, options);
}
