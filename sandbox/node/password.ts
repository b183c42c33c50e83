import {randomBytes} from 'node:crypto';

/** A password for one start of the sandbox: no page can guess it. */
export const newPassword = (): string => randomBytes(12).toString('base64url');
