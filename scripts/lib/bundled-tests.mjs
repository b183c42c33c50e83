// A plugin for @web/test-runner that bundles the test files once, with shared chunks. A page then sends about fifty
// requests instead of hundreds and takes much less processor time.
import {relative, sep} from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {build} from 'esbuild';
import {root} from './ensure.mjs';

const toUrl = (folder, path) => `/${relative(folder, path).split(sep).join('/')}`;

/**
 * Bundles test files, with shared chunks.
 *
 * @param files the test files, as paths from `folder`
 * @param options further options of esbuild; `folder`: where the files are, default the repository
 * @returns the files of the bundle by their URL path
 */
export async function bundleTests(files, {folder = root, ...options}) {
  const {outputFiles} = await build({
    absWorkingDir: folder,
    entryPoints: files,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    sourcemap: 'linked',
    outbase: '.',
    outdir: '.',
    chunkNames: '__chunks__/[name]-[hash]',
    write: false,
    logLevel: 'error',
    ...options,
  });
  return new Map(outputFiles.map((file) => [toUrl(folder, file.path), file]));
}

/**
 * Serves bundles in place of test files, and everything else as single modules. In watch mode it serves only modules,
 * because the runner derives from a page's requests which tests a change affects.
 *
 * @param files the test files, as paths from the root
 * @param options `target`, `tsconfig`, and `conditions`
 * @returns the plugin and its middleware
 */
export function bundledTests(files, {conditions, ...options}) {
  const modules = esbuildPlugin({ts: true, ...options});
  const bundles = new Map();

  const plugin = {
    name: 'bundled-tests',
    async serverStart(server) {
      await modules.serverStart(server);
      if (!server.config.disableFileWatcher) return;
      try {
        for (const [path, {contents}] of await bundleTests(files, {...options, conditions}))
          bundles.set(path, Buffer.from(contents));
      } catch (error) {
        // A broken file, which esbuild has reported. As single modules, only the affected tests fail.
        if (!error.errors) throw error;
      }
    },
    resolveMimeType: (context) => modules.resolveMimeType(context),
    resolveImport: (args) => modules.resolveImport(args),
    transformCacheKey: (context) => modules.transformCacheKey(context),
    transform: (context) => modules.transform(context),
  };

  // Runs before the plugins, which would parse each bundle and resolve its imports, although these are already
  // resolved.
  const middleware = async (context, next) => {
    const body = bundles.get(context.path.replace(/\.ts$/, '.js'));
    if (body === undefined) return next();
    context.type = context.path.endsWith('.map') ? 'json' : 'js';
    context.set('cache-control', 'max-age=3600');
    context.body = body;
  };

  return {plugin, middleware};
}
