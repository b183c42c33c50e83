import type {Guard} from './guard.d.ts';

/** Every guard that `npm run test:mutants` removes in turn. */
export declare const guards: readonly Guard[];
