const session = (name) => `src/session/${name}.ts`;
const controller = (name) => `src/element/controllers/${name}.ts`;
const crossbar = (name) => `src/api/crossbar/${name}.ts`;
const form = (name) => `src/ui/forms/${name}.ts`;
const domains = (name) => `src/domains/${name}.ts`;

/**
 * The mutants of Stryker that survive, with the reason why no test can detect them. `line` is the line of the source
 * where the mutant begins; `replacement` and `original` are needed only where other mutants begin in the same line.
 */
export const survivors = [
  {
    reason: 'Equivalent: spreading `undefined` into an object adds no more than spreading an empty object does.',
    mutants: [{file: crossbar('account-document'), line: 'default:'}],
  },
  {
    reason:
      'Equivalent: a value is undefined only for fields that the server decides, and the patch omits these in any case.',
    mutants: [
      {
        file: crossbar('account-writes'),
        line: 'if (value !== undefined && value !== atPath(stored, field)) undo = withPath(undo, field, value);',
        original: 'value !== undefined',
      },
    ],
  },
  {
    reason: 'Equivalent: neither text is the JSON of claims, so such a token has no expiry.',
    mutants: [
      {
        file: crossbar('sign-in'),
        line: "const claims = atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'));",
        original: "''",
        replacement: '"Stryker was here!"',
      },
    ],
  },
  {
    reason:
      'No effect that a user could see: the next write does not wait for a turn that has ended, and all that remains in ' +
      'memory is a settled promise for each account that was written to.',
    mutants: [
      {
        file: crossbar('write-queue'),
        line: 'if (this.#last.get(accountId) === turn) this.#last.delete(accountId);',
        original: 'this.#last.get(accountId) === turn',
        replacement: 'false',
      },
    ],
  },
  {
    reason: 'Equivalent: only the mode `online` waits with a first request, and the cache repeats none.',
    mutants: [{file: session('resource-cache'), line: "networkMode: 'always',"}],
  },
  {
    reason: 'Equivalent: `resume` does not use what a connection returns.',
    mutants: [{file: session('account-session'), line: '#reconnect: () => Promise<boolean> = async () => false;'}],
  },
  {
    reason: 'Equivalent: only the state `ready` has a scope.',
    mutants: [
      {
        file: session('account-session'),
        line: "return this.#state.status === 'ready' ? this.#state.scope : undefined;",
        original: "this.#state.status === 'ready'",
        replacement: 'true',
      },
    ],
  },
  {
    reason: 'Equivalent: the draft is merged with the document that it is based on, which gives the draft again.',
    mutants: [
      {
        file: session('edit-session'),
        line: 'if (latest === undefined || latest.revision === this.#base.revision) return;',
        original: 'latest.revision === this.#base.revision',
        replacement: 'false',
      },
    ],
  },
  {
    reason: 'Equivalent: the text is not a pinned account, and nothing remains of a list without any.',
    mutants: [
      {
        file: session('stored-traces'),
        line: 'const accounts: readonly unknown[] = Array.isArray(pinned) ? pinned : [];',
        original: '[]',
      },
    ],
  },
  {
    reason: 'Equivalent: an account that was just created is no match, or one that already has these values.',
    mutants: [
      {
        file: controller('account-search'),
        line: "if (state.status !== 'complete' || fact.type === 'created') return;",
        original: "fact.type === 'created'",
        replacement: 'false',
      },
    ],
  },
  {
    reason:
      'No effect in Chromium: it scrolls to the control that receives the focus just as it was already asked to, even ' +
      'if the control is higher than the window, and if the page scrolls smoothly.',
    mutants: [{file: form('form'), line: 'moveFocus(control, {preventScroll: true});'}],
  },
  {
    reason: 'Equivalent: any verdict other than `stored` and `not-stored` means that the outcome is unknown.',
    mutants: [
      {
        file: domains('admins/write'),
        line: "return stored === undefined ? {status: 'unknown'} : verdictOf(stored, {wanted: true, value: current});",
        original: "'unknown'",
      },
    ],
  },
  {
    reason: 'Equivalent: no other key in the cache begins with an empty text.',
    mutants: [
      {
        file: domains('apps/resource'),
        line: "key: ['app-icon', storeId, appId],",
        original: "'app-icon'",
        replacement: '""',
      },
      {
        file: domains('plans/resource'),
        line: "key: ['plans', id],",
        original: "'plans'",
        replacement: '""',
      },
    ],
  },
  {
    reason: 'Equivalent: no app has this id, so no app stays visible because of it.',
    mutants: [
      {
        file: domains('apps/picker/app-picker'),
        line: '@change=${() => onFilter({...filter, access, switched: []})}',
        original: '[]',
      },
    ],
  },
  {
    reason: 'Equivalent: no style applies to a class of this name.',
    mutants: [
      {
        file: domains('credit/panel/ledger'),
        line: "const sum = (label: string, amount: number, kind = '') => html`",
        original: "''",
      },
      {
        file: domains('apps/picker/app-picker'),
        line: "const marks = `${allowed === false ? 'blocked' : ''} ${known?.isChanged?.(id) ? 'changed' : ''}`;",
        original: "''",
      },
    ],
  },
  {
    reason:
      'Equivalent: rows whose keys are the same are matched by their position, and a row of the ledger has no state.',
    mutants: [
      {
        file: domains('credit/panel/ledger'),
        line: 'keyOf: ({entry: {source, id}}) => `${source} ${id}`,',
        replacement: '() => undefined',
      },
    ],
  },
  {
    reason: 'Equivalent: no account has the number of this path, because every path is added with a number of its own.',
    mutants: [
      {file: domains('account-set/account-index'), line: 'readonly #paths: (readonly AccountId[] | undefined)[] = [];'},
    ],
  },
  {
    reason:
      'Equivalent: the name of a removed account is part of no text that is searched, and its place is never read.',
    mutants: [
      {
        file: domains('account-set/text-shelf'),
        line: "const nothing: Texts = ['', '', ''];",
        original: "''",
        replacement: '"Stryker was here!"',
      },
    ],
  },
  {
    reason: 'Equivalent: any other number than before repeats the search.',
    mutants: [{file: controller('account-search'), line: 'this.#attempt++;', replacement: 'this.#attempt--'}],
  },
  {
    reason: 'Equivalent: a field is written only while its form is open.',
    mutants: [
      {
        file: 'src/ui/forms/form.ts',
        line: 'write: (path, value) => this.session?.set(path, value),',
        original: 'this.session?.set',
      },
    ],
  },
];
