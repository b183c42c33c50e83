import type {Backend} from '../backend.js';
import type {Json} from '../json.js';

export function appsForLogin(_backend: Backend, _language: string): Json[] {
  return [];
}
