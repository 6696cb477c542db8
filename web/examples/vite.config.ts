import { defineConfig } from 'vite'

// The pages of docs/frontend.md. They are served from elsewhere than the graph,
// as a frontend of its own would be: newsgraph serve --cors-origin http://127.0.0.1:5173
export default defineConfig({
  base: './',
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  build: {
    outDir: '../artifacts/examples',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1024,
    rolldownOptions: { input: ['d3', 'cytoscape', 'sigma'].map((name) => new URL(`${name}.html`, import.meta.url).pathname) },
  },
})
