export {AccountJump} from './account-jump.js';
export type {JumpStorage} from './account-jump.memory.js';
