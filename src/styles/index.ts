export * from './controls.js';
export * from './host.js';
export * from './states.js';
