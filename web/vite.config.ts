import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Names hold a hash of the content, so the server lets browsers keep assets/
// for good. None may begin with a dot or an underscore: go:embed leaves those out.
const names = {
  entryFileNames: 'assets/[name]-[hash].js',
  chunkFileNames: 'assets/[name]-[hash].js',
  assetFileNames: 'assets/[name]-[hash][extname]',
  sanitizeFileName: (name: string) => name.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[-._]+/, '') || 'chunk',
}

// What others wrote lies apart from our own code: the large files change when a
// dependency does, not with every change of a page. Prettier stays out, it is
// loaded when somebody first formats a query; so does what the explorer uses.
const chunks = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'monaco', test: /node_modules\/monaco-/ },
  { name: 'editor', test: /node_modules\/(?!prettier\/|@tanstack\/|d3-|graphql-ws\/)/ },
]

// Every page is a folder with an index.html; what they share ends up in
// assets/. The server embeds the build and serves it at any mount point, so
// every reference is relative.
export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    target: 'es2023',
    outDir: 'artifacts/dist',
    emptyOutDir: true,
    // Whether the icon of a page is inlined where a script names it too depends on
    // which is read first; without inlining two builds are the same.
    assetsInlineLimit: 0,
    // The editor is one large chunk, loaded once and then cached.
    chunkSizeWarningLimit: 4096,
    license: { fileName: 'licenses.md' },
    // A polyfill of an inline script would be against the content security policy.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { explorer: 'index.html', graphiql: 'graphiql/index.html' },
      // GraphiQL makes the titles of its icons from the names of functions.
      output: { ...names, keepNames: true, codeSplitting: { groups: chunks } },
      onLog(level, log, handle) {
        // React's compiler has read this directive before it is lost.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { output: names } },
  server: {
    // `npm run dev` beside a running `newsgraph serve`.
    proxy: { '/graphql': { target: process.env['NEWSGRAPH'] ?? 'http://127.0.0.1:8080', ws: true } },
  },
})
