import {createHash} from 'node:crypto';

/**
 * Whether a mutant belongs to the sample, which is always the same for the same sources.
 * @param mutant `file`; `line` and `column`, from 0; `replacement`
 * @param share from 0 to 1
 */
export function inSample({file, line, column, replacement}, share) {
  const path = file.replaceAll('\\', '/').replace(/^.*\/src\//, 'src/');
  const hash = createHash('sha256').update(`${path}:${line}:${column}:${replacement}`).digest();
  return hash.readUInt32BE(0) / 2 ** 32 < share;
}
