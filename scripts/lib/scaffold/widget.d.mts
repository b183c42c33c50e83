import type {ScaffoldFile} from './row.mjs';

/** The files of a widget. */
export function widgetFiles(tag: string, languages: readonly string[]): readonly ScaffoldFile[];
