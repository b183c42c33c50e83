import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root,
  cacheDir: fileURLToPath(new URL('../node_modules/.vite-demo', import.meta.url)),
  server: {fs: {allow: [fileURLToPath(new URL('..', import.meta.url))]}},
  // The portal uses every tag, so it loads eagerly what the manager would load on demand.
  build: {rolldownOptions: {checks: {ineffectiveDynamicImport: false}}},
  // Listed so that they are bundled before the first request; a late discovery would reload the page.
  optimizeDeps: {
    include: [
      '@lit/context',
      '@lit/task',
      '@tanstack/query-core',
      'ky',
      'lit',
      'lit/decorators.js',
      'lit/directives/if-defined.js',
      'lit/directives/live.js',
      'lit/directives/ref.js',
      'lit/directives/repeat.js',
      'lit/static-html.js',
      'zod/mini',
    ],
  },
});
