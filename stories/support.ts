import type {StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import type {AccountId} from '../src/api/account-ref.js';
import type {Settings} from '../src/api/settings.js';
import '../src/components/account-provider/define.js';
import type {Sandbox, SandboxOptions} from '../sandbox/index.js';
import {createBackend, type Backend} from '../test/support/backend.js';
import {withoutEnd} from '../test/support/other-scripts.js';

/** What a story finds loaded: an in-page server, and the seeded accounts by name. */
export interface Stage extends Backend {
  readonly ids: ReadonlyMap<string, AccountId>;
}

export interface StageOptions extends Omit<SandboxOptions, 'faults'> {
  /** The faults of this story, added before the first request. */
  readonly faults?: (faults: Sandbox['faults'], ids: Stage['ids']) => void;
  /** Changes stored accounts before the story starts. */
  readonly prepare?: (stage: Stage) => Promise<void>;
}

/** A loader that sets the stage: `loaders: [stage()]`, then `render: (_, {loaded}) => onStage(loaded, html`…`)`. */
export const stage =
  ({faults, prepare, ...options}: StageOptions = {}) =>
  async (): Promise<{stage: Stage}> => {
    const backend = createBackend(options);
    const {adapter, sandbox} = backend;
    const ids = new Map<string, AccountId>();
    const visit = async (id: AccountId, depth: number): Promise<void> => {
      const {items} = await adapter.accounts.children(id);
      for (const item of items) ids.set(item.name, item.id);
      if (depth > 1) {
        await Promise.all(items.filter((item) => item.descendantCount).map((item) => visit(item.id, depth - 1)));
      }
    };
    await visit(sandbox.credentials.accountId as AccountId, 3);
    const set: Stage = {...backend, ids};
    await prepare?.(set);
    faults?.(sandbox.faults, ids);
    return {stage: set};
  };

/** A stage with more accounts than a search reads. */
export async function stageWithoutEnd(): Promise<{stage: Stage}> {
  const {stage: set} = await stage()();
  return {stage: {...set, ...withoutEnd(set)}};
}

/** The same state in the tightest layout: 320 px, dark theme, right to left, in German. */
export const cramped = (story: StoryObj): StoryObj => ({
  ...story,
  globals: {width: '320', theme: 'dark', direction: 'rtl', locale: 'de'},
});

export interface OnStageOptions {
  /** Name of the shown account; default: the operator's own. */
  readonly account?: string;
  readonly readOnly?: boolean;
  readonly settings?: Settings;
}

/** Widgets inside a provider, signed in as the seeded operator, in the toolbar's language. */
export function onStage(
  loaded: Record<string, unknown>,
  content: TemplateResult,
  {account, readOnly = false, settings = {}}: OnStageOptions = {},
): TemplateResult {
  const {adapter, ids} = loaded['stage'] as Stage;
  return html`
    <account-provider
      .adapter=${adapter}
      .accountId=${account === undefined ? undefined : ids.get(account)}
      .settings=${settings}
      ?read-only=${readOnly}
    >
      ${content}
    </account-provider>
  `;
}
