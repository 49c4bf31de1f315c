import { defineConfig } from 'vite';

/** The pages are those of a server; Vite bundles only their script. */
export default defineConfig({
  build: { rolldownOptions: { input: 'src/app.js', output: { entryFileNames: 'app.js' } } },
});
