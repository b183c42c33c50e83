import {fileURLToPath} from 'node:url';
import {defineConfig, type Plugin} from 'vite';

/** What the page has to know before anybody signs in: `npm start` hands it over in DEMO_CONFIG. */
const demoConfig = (): Plugin => ({
  name: 'demo-config',
  configureServer(server) {
    server.middlewares.use('/demo-config.json', (_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.setHeader('cache-control', 'no-store');
      response.end(process.env['DEMO_CONFIG'] ?? '{}');
    });
  },
});

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root,
  plugins: [demoConfig()],
  cacheDir: fileURLToPath(new URL('../node_modules/.vite-demo', import.meta.url)),
  server: {fs: {allow: [fileURLToPath(new URL('..', import.meta.url))]}},
  // Named so that they are bundled before the first request: found late, the page would load twice.
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
