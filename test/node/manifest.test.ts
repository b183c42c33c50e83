import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

interface Named {
  readonly name: string;
}

interface Declaration extends Named {
  readonly members?: readonly Named[];
  readonly events?: readonly Named[];
}

const text = readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8');
const {modules} = JSON.parse(text) as {
  readonly modules: readonly {readonly path: string; readonly declarations?: readonly Declaration[]}[];
};
const declarations = modules.flatMap(({declarations = []}) => declarations);

test('the manifest lists undefined once per type', () => {
  assert.doesNotMatch(text, /undefined \| undefined/);
});

test('the manifest lists no brands, callbacks, or private members', () => {
  const members = declarations.flatMap(({name, members = []}) => members.map((member) => `${name}.${member.name}`));
  assert.ok(members.includes('WidgetElement.accountId'), 'the base class is described');
  assert.deepEqual(
    members.filter((member) => /\.[[#_]|Callback$|\.(add|remove)Controller$/.test(member)),
    [],
  );
});

test('every event in the manifest is in the event map or a browser event', () => {
  const source = readFileSync(new URL('../../src/element/events.ts', import.meta.url), 'utf8');
  const map = /interface AccountWidgetsEventMap \{(.*?)\n\}/s.exec(source)?.[1] ?? '';
  const known = new Set([...map.matchAll(/'([a-z-]+)':/g)].map(([, name]) => name));
  const fired = declarations.flatMap(({events = []}) => events.map(({name}) => name));
  assert.deepEqual(
    [...new Set(fired)].filter((name) => !known.has(name) && name !== 'input' && name !== 'change'),
    [],
  );
});
