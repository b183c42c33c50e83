import {defineConfig} from 'vite';
import {minifyStyles} from './scripts/lib/minify-styles.mjs';

/**
 * Builds the self-contained bundle for `<script type="module" src>`: dist/cdn/account-widgets.js and the parts that are
 * loaded on demand. The modules in dist/ come from tsc, one per source file, so that the list of files with side
 * effects stays exact.
 */
export default defineConfig({
  publicDir: false,
  plugins: [minifyStyles()],
  define: {'process.env.NODE_ENV': '"production"'},
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    sourcemap: true,
    license: {fileName: 'licenses.md'},
    lib: {entry: {'account-widgets': 'src/define.ts'}, formats: ['es']},
    rolldownOptions: {
      // The manager loads its tabs on demand; here every tag is defined, so they are in the bundle anyway.
      checks: {ineffectiveDynamicImport: false},
      output: {
        minify: true,
        // Annotations for bundlers; licenses are in a separate file.
        comments: {annotation: false},
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // The first paint is one file; otherwise what it shares with later parts would be split into many small files.
        codeSplitting: {groups: [{name: 'first', tags: ['$initial']}]},
      },
    },
  },
});
