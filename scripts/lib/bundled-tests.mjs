// A plugin for @web/test-runner: the test files bundled once, with what they share in chunks. A page then takes some fifty
// requests instead of some hundreds, and well less of the processor's time.
import {relative, sep} from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {build} from 'esbuild';
import {root} from './ensure.mjs';

const toUrl = (folder, path) => `/${relative(folder, path).split(sep).join('/')}`;

/**
 * Bundles test files, with what they share in chunks.
 *
 * @param files the test files, as paths from `folder`
 * @param options what esbuild is to know beside that; `folder`: where the files are, default the repository
 * @returns the files of the bundle by their path in a URL
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
 * Serves bundles in the place of test files, and all else as modules, one by one. Whoever watches gets nothing but
 * modules, since the runner finds out which tests a change concerns by what a page has asked for.
 *
 * @param files the test files, as paths from the root
 * @param options `target`, `tsconfig` and `conditions`
 * @returns the plugin, and the middleware that belongs to it
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
        // A file that is broken: esbuild has said which. As modules, only the tests fail that it concerns.
        if (!error.errors) throw error;
      }
    },
    resolveMimeType: (context) => modules.resolveMimeType(context),
    resolveImport: (args) => modules.resolveImport(args),
    transformCacheKey: (context) => modules.transformCacheKey(context),
    transform: (context) => modules.transform(context),
  };

  // Before the plugins: they would parse each bundle and resolve each of its imports, which are resolved already.
  const middleware = async (context, next) => {
    const body = bundles.get(context.path.replace(/\.ts$/, '.js'));
    if (body === undefined) return next();
    context.type = context.path.endsWith('.map') ? 'json' : 'js';
    context.set('cache-control', 'max-age=3600');
    context.body = body;
  };

  return {plugin, middleware};
}
