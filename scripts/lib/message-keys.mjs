import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './ensure.mjs';

const folder = join(root, 'src/i18n/locales/en');

/** The keys of all messages. On a page that shows one, the words were not brought by whoever shows them. */
export const messageKeys = readdirSync(folder).flatMap((file) =>
  [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key),
);
