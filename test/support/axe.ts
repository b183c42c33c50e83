import 'axe-core';
import type * as Axe from 'axe-core';

// axe-core is a script, not a module: its import adds a global.
const {axe} = globalThis as unknown as {axe: typeof Axe};

/**
 * Fails with a readable list when axe finds a violation of WCAG 2.2 A or AA, or of best practice, in `element`.
 *
 * @param options.except ids of rules that do not apply to a fragment of a page; explain each use.
 */
export async function expectAccessible(element: Element, {except = []}: {except?: readonly string[]} = {}) {
  const {violations} = await axe.run(element, {
    resultTypes: ['violations'],
    rules: Object.fromEntries(
      // A fixture is not a page: landmarks and headings belong to the host.
      ['region', 'page-has-heading-one', 'landmark-one-main', ...except].map((id) => [id, {enabled: false}]),
    ),
  });
  if (violations.length === 0) return;
  const lines = violations.flatMap(({id, help, nodes}) => [
    `${id}: ${help}`,
    ...nodes.map(
      ({target, failureSummary}) => `  ${target.join(' ')}\n    ${failureSummary?.split('\n').join('\n    ')}`,
    ),
  ]);
  throw new Error(`Not accessible:\n${lines.join('\n')}`);
}
