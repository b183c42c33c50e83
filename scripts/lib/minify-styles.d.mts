import type {Plugin} from 'vite';

export function minifyCss(css: string): string;
export function minifyStyles(): Plugin;
