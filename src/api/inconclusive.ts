import type {ApiError, ApiErrorKind} from './errors.js';

/** The kinds after which a write may or may not be stored: the answer is missing or unusable. */
const inconclusiveKinds: ReadonlySet<ApiErrorKind> = new Set(['network', 'timeout', 'server', 'protocol']);

/** Whether a failed write may be stored all the same. */
export function isInconclusive({kind, unsent}: ApiError): boolean {
  return inconclusiveKinds.has(kind) && !unsent;
}
