// Replaces @web/test-runner-commands when BrowserSuite runs the tests.
const command = (name) => (payload) => globalThis.suiteCommand(name, payload);

export const sendKeys = command('keys');
export const sendMouse = command('mouse');
export const resetMouse = command('reset-mouse');

// The assertions of @open-wc/testing import these; no test in this repository compares snapshots.
export const getSnapshot = command('snapshot');
export const getSnapshotConfig = command('snapshot');
export const saveSnapshot = command('snapshot');
