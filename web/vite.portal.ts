import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** The portal: one server bundle and one stylesheet, no script for readers. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: `${import.meta.dirname}/portal/public`,
  plugins: [vue()],
  ssr: { noExternal: true },
  // The runtime alone: templates are compiled here, so the compiler (1 MB) stays out of the bundle.
  resolve: {
    alias: [
      { find: /^vue$/, replacement: 'vue/dist/vue.runtime.esm-bundler.js' },
      {
        find: /^vue\/server-renderer$/,
        replacement: '@vue/server-renderer/dist/server-renderer.esm-bundler.js',
      },
    ],
  },
  define: {
    'process.env.NODE_ENV': '"production"',
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    ssr: 'portal/entry.ts',
    ssrEmitAssets: true,
    outDir: `${import.meta.dirname}/../dist/portal`,
    emptyOutDir: true,
    target: 'node24',
    cssTarget: ['chrome90', 'safari15', 'firefox90'],
    minify: false,
    cssMinify: 'lightningcss',
    reportCompressedSize: false,
    rolldownOptions: {
      output: { entryFileNames: 'entry.js', assetFileNames: 'assets/[name]-[hash][extname]' },
    },
  },
})
