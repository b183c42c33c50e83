import type {ApiErrorOptions} from '../errors.js';

/** Model paths by wire paths; a path that is not among them is kept as it is. */
export type FieldPaths = ReadonlyMap<string, string>;

/** A refused answer, as far as it could be read. */
export interface Failure {
  /** Machine-readable: `validation error`, `bad_identifier`, … Empty where the body is not Crossbar's. */
  readonly code: string;
  readonly text: string;
  readonly data: unknown;
  readonly body: unknown;
  readonly from: ApiErrorOptions;
}
