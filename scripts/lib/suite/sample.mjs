import {createHash} from 'node:crypto';

/**
 * Identifies a mutant among those of the same sources.
 * @param mutant `file`; `line` and `column`, as Stryker counts them for its runner, from 0; `replacement`
 */
export function keyOf({file, line, column, replacement}) {
  const path = file.replaceAll('\\', '/').replace(/^.*\/src\//, 'src/');
  return `${path}:${line}:${column}:${replacement}`;
}

/**
 * Whether a mutant belongs to the sample, which is always the same for the same sources.
 * @param mutant see `keyOf`
 * @param share from 0 to 1
 */
export function inSample(mutant, share) {
  const hash = createHash('sha256').update(keyOf(mutant)).digest();
  return hash.readUInt32BE(0) / 2 ** 32 < share;
}
