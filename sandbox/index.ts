export {createSandbox} from './sandbox.js';
export type {LoggedRequest, Sandbox, SandboxCredentials, SandboxOptions, SandboxOrigin, SandboxState} from './types.js';
export type {Fault, FaultEffect, FaultMatch, Faults, Hold} from './faults/faults.js';
export type {MetadataPlacement} from './backend.js';
export type {Generation} from './core/generation.js';
