// Run in plain Node, without a page: imports the modules named on the command line and prints, as JSON, which module
// registered which element, and which globals appeared.
// Globals that dependencies add are not the library's.
import 'lit';
import 'zod/mini';

Error.stackTraceLimit = Infinity;
/** The frame of a module's own top level has no function name. */
const topLevel = /^\s+at file:\/\/(\S+):\d+:\d+$/m;

const registrations = [];
const {customElements} = globalThis;
const define = customElements.define.bind(customElements);
customElements.define = (tag, element, options) => {
  registrations.push({tag, module: topLevel.exec(new Error().stack)?.[1]});
  define(tag, element, options);
};

const known = new Set(Object.getOwnPropertyNames(globalThis));
for (const module of process.argv.slice(2)) await import(module);
const globals = Object.getOwnPropertyNames(globalThis).filter((name) => !known.has(name));

console.log(JSON.stringify({registrations, globals}));
