import type {Guard} from '../../test/mutants/guard.d.ts';

export function faultsOf(guards: readonly Guard[]): string[];
