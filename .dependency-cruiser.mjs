// The boundaries of src/ and sandbox/. `npm run structure` checks them and prints the figures of the structure.
//
//     components → domains → element → ui → session → api
//
// A layer imports the ones below it, never the ones above. `i18n` and `rich-text` lie below `domains`.

/** What each layer of src/ may import besides itself. */
const layers = {
  api: [],
  i18n: [],
  session: ['api'],
  ui: ['session', 'api', 'i18n'],
  'rich-text': ['ui', 'api', 'i18n'],
  element: ['ui', 'session', 'api', 'i18n'],
  domains: ['element', 'ui', 'session', 'api', 'i18n', 'rich-text'],
  components: ['domains', 'element', 'ui', 'session', 'api', 'i18n', 'rich-text'],
};

/** The npm packages of each layer. Domains and components may use any that the package depends on. */
const packages = {
  api: ['zod'],
  'api/crossbar': ['zod', 'ky', '@noble/hashes'],
  i18n: ['libphonenumber-js'],
  session: ['zod', '@tanstack/query-core'],
  ui: ['lit'],
  'rich-text': ['lit', 'dompurify', 'squire-rte'],
  element: ['lit', '@lit/context', '@lit/task'],
};

/** Which domains may import which others. Everything else that two domains share belongs to a lower layer. */
export const domainUses = {
  creation: ['[^/]+'],
  'calling-rules': ['limits'],
};

/** What each part of the sandbox may import besides itself. */
const sandbox = {
  core: [],
  catalog: ['core'],
  schema: ['core'],
  store: ['core'],
  auth: ['core', 'store'],
  http: ['core', 'store', 'auth', 'backend.ts'],
  billing: ['core', 'catalog', 'store', 'http', 'backend.ts'],
  faults: ['core', 'http'],
  seed: ['core', 'catalog', 'schema', 'store', 'auth', 'types.ts'],
  resources: ['core', 'catalog', 'schema', 'store', 'auth', 'http', 'billing', 'backend.ts'],
};

const either = (names) => `(${names.join('|')})`;

const layerRules = Object.entries(layers).map(([layer, uses]) => ({
  name: `layer-${layer}`,
  comment: 'Layers import the ones below them: components → domains → element → ui → session → api.',
  severity: 'error',
  from: {path: `^src/${layer}/`},
  to: {path: '^src/', pathNot: [`^src/${either([layer, ...uses])}/`, '^src/version[.]ts$']},
}));

const sandboxRules = Object.entries(sandbox).map(([part, uses]) => ({
  name: `sandbox-${part}`,
  comment: 'The parts of the sandbox import each other in one direction.',
  severity: 'error',
  from: {path: `^sandbox/${part}/`},
  to: {path: '^sandbox/', pathNot: `^sandbox/${either([part, ...uses])}(/|$)`},
}));

const packageRules = Object.entries(packages).map(([folder, names]) => ({
  name: `packages-${folder.replace('/', '-')}`,
  comment: 'Each layer has a closed list of npm packages, since every one of them ships to a page.',
  severity: 'error',
  from: {path: `^src/${folder}/`, ...(folder === 'api' && {pathNot: '^src/api/(crossbar|testing)/'})},
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'core'],
    pathNot: `node_modules/${either(names)}/`,
  },
}));

const domainRules = [
  {
    name: 'domains-apart',
    comment: 'Domains do not import each other. What they share belongs to session, ui, or element.',
    severity: 'error',
    from: {path: '^src/domains/([^/]+)/', pathNot: `^src/domains/${either(Object.keys(domainUses))}/`},
    to: {path: '^src/domains/', pathNot: '^src/domains/$1/'},
  },
  ...Object.entries(domainUses).map(([domain, uses]) => ({
    name: `domain-${domain}`,
    comment: 'This domain may import the listed domains only.',
    severity: 'error',
    from: {path: `^src/domains/${domain}/`},
    to: {path: '^src/domains/', pathNot: `^src/domains/${either([domain, ...uses])}/`},
  })),
  {
    name: 'rules-without-a-page',
    comment:
      'Reads, writes, and rules run without a DOM: for an account that no element shows, in a worker, or in Node.',
    severity: 'error',
    from: {path: '^src/domains/[^/]+/(resource|rules|write)[.]ts$'},
    to: {path: ['^src/(ui|element)/', 'node_modules/(lit|@lit)/'], dependencyTypesNot: ['dynamic-import']},
  },
];

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'No file imports itself through others, not even for a type.',
      severity: 'error',
      from: {},
      to: {circular: true},
    },
    ...layerRules,
    ...sandboxRules,
    ...packageRules,
    ...domainRules,
    {
      name: 'components-apart',
      comment: 'Of another component, only the class, the registration, and the events may be imported.',
      severity: 'error',
      from: {path: '^src/components/([^/]+)/'},
      to: {
        path: '^src/components/([^/]+)/',
        pathNot: ['^src/components/$1/', '^src/components/([^/]+)/(index|define|\\1|\\1[.]events)[.]ts$'],
      },
    },
    {
      name: 'backend-behind-the-port',
      comment: 'Only account-provider loads an adapter, on demand. Everything else knows the port alone.',
      severity: 'error',
      from: {path: '^src/', pathNot: ['^src/api/crossbar/', '^src/components/account-provider/']},
      to: {path: '^src/api/crossbar/'},
    },
    {
      name: 'adapter-on-demand',
      comment: 'Pages with an adapter of their own do not load this one.',
      severity: 'error',
      from: {path: '^src/components/account-provider/'},
      to: {path: '^src/api/crossbar/', dependencyTypesNot: ['dynamic-import']},
    },
    {
      name: 'contract-suite-apart',
      comment: 'The contract suite is for the authors of adapters.',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/api/testing/'},
      to: {path: '^src/api/testing/'},
    },
    {
      name: 'sandbox-and-library-apart',
      comment: 'The sandbox stands in for a server. Neither the library nor the sandbox imports the other.',
      severity: 'error',
      from: {path: '^(src|sandbox)/'},
      to: {path: '^(src|sandbox|test|stories|demo|scripts)/', pathNot: '^$1/'},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    doNotFollow: {path: 'node_modules'},
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs'],
      conditionNames: ['import', 'browser', 'types', 'default'],
    },
  },
};
