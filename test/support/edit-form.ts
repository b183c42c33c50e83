/** A form over a document, for tests of `EditSession`. */
import type {Charges} from '../../src/api/charges.js';
import type {Change, Versioned, WriteOptions} from '../../src/api/document.js';
import {apiError} from '../../src/api/errors.js';
import {EditSession, type EditSessionOptions} from '../../src/session/edit-session.js';
import {Editors} from '../../src/session/editors.js';
import {ResourceCache} from '../../src/session/resource-cache.js';
import type {EditableResource} from '../../src/session/resources.js';
import type {AccountScope} from '../../src/session/scope.js';
import {accountId} from './quick-adapter.js';
export interface Document {
  readonly name: string;
  readonly city: string;
  readonly zone?: string;
}

const id = accountId('a');
export const version = (revision: string, value: Partial<Document> = {}): Versioned<Document> => ({
  accountId: id,
  revision,
  value: {name: 'Name', city: 'City', ...value},
});

type Answer = Versioned<Document> | Error | Promise<Versioned<Document>>;

/**
 * A form over a document whose name has been changed.
 * @param answers the backend's responses to consecutive writes
 * @param reads the responses to reads of the document
 */
export function openForm({
  answers = [],
  reads = [],
  ...options
}: {readonly answers?: readonly Answer[]; readonly reads?: readonly Answer[]} & EditSessionOptions<Document> = {}) {
  const writes: (Change<Document> & WriteOptions)[] = [];
  const read: AbortSignal[] = [];
  const given = (answer: Answer | undefined): Promise<Versioned<Document>> => {
    if (answer === undefined) throw new Error('The backend is asked once too often.');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const resource: EditableResource<Document> = {
    key: ['document', id],
    read: async (signal) => given(reads[read.push(signal) - 1]),
    write: async (change, writeOptions) => given(answers[writes.push({...change, ...writeOptions}) - 1]),
  };
  const end = new AbortController();
  const editors = new Editors();
  const resources = new ResourceCache();
  const scope = {signal: end.signal, editors, resources} as unknown as AccountScope;
  const form = new EditSession(scope, resource, version('1'), options);
  form.set('name', 'Typed');
  return {form, writes, read, editors, resources, resource, endScope: () => end.abort()};
}

export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

export const conflict = (current?: Versioned<Document>) => apiError('conflict', 'Changed', {...(current && {current})});
export const quote: Charges = {lines: [], today: 5, monthly: 5};
export const charges = () => apiError('charges', 'Costs money', {quote: [quote]});
