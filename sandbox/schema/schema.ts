import type {Json} from '../core/json.js';

export type SchemaType = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array';

/** The subset of JSON schema (draft 4) that the documents of this server need. */
export interface Schema {
  readonly type?: SchemaType;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: 'email';
  readonly minimum?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  /** `false` refuses unknown keys; a schema describes them; if absent, they are accepted and stored. */
  readonly additionalProperties?: false | Schema;
  readonly required?: readonly string[];
  /** Stored when the key is missing. */
  readonly default?: Json;
}

type Limits = Pick<Schema, 'minLength' | 'maxLength' | 'pattern' | 'format' | 'enum' | 'default'>;

export const text = (limits: Limits = {}): Schema => ({type: 'string', ...limits});
export const flag = (byDefault?: boolean): Schema =>
  byDefault === undefined ? {type: 'boolean'} : {type: 'boolean', default: byDefault};
export const integer = (limits: Pick<Schema, 'minimum' | 'default'> = {}): Schema => ({type: 'integer', ...limits});
export const number = (limits: Pick<Schema, 'minimum'> = {}): Schema => ({type: 'number', ...limits});
export const list = (items: Schema, more: Pick<Schema, 'default' | 'uniqueItems'> = {}): Schema => ({
  type: 'array',
  items,
  ...more,
});
export const object = (
  properties: Readonly<Record<string, Schema>> = {},
  more: Pick<Schema, 'additionalProperties' | 'required' | 'default'> = {},
): Schema => ({type: 'object', properties, ...more});
