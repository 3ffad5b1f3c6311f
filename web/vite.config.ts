import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Built into dist/web, which `relata serve` hands out. While developing, `npm run dev -w web` asks a running `relata serve`
// (RELATA_API names one at another port).
const SERVER = process.env.RELATA_API ?? 'http://127.0.0.1:4141'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss()],
  // Replaced by the server with a nonce for each answer (src/show/api/static.ts).
  html: { cspNonce: 'RELATA_NONCE' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // What every page needs comes in one piece: a browser fetches only six files of one server at a time.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'room', tags: ['$initial'] }] } } },
  },
  // changes are taken from the server's own page alone
  server: { proxy: { '/api': { target: SERVER, changeOrigin: true, headers: { origin: SERVER } } } },
})
