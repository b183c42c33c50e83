import {readCatalog} from './message-catalogs.mjs';

/** The keys of all messages. None of them may appear on a page. */
export const messageKeys = Object.values(readCatalog('en')).flatMap((messages) => Object.keys(messages));
