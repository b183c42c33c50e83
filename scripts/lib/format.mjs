// Formats the files that scripts write, so that `npm run check` finds nothing to change in them.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {format} from 'oxfmt';
import {root} from './ensure.mjs';

const {ignorePatterns, ...options} = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8'));

/** @param path determines the language of the text */
export async function formatted(path, text) {
  const {code, errors} = await format(path, text, options);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({message}) => message).join(' ')}`);
  return code;
}
