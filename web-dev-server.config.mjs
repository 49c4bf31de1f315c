/** `npm start`: the source itself, no build. A saved file reloads the page. */
import { docs } from './scripts/server/docs.js';
import { exampleIndex } from './scripts/server/example-index.js';
import { root, source } from './scripts/server/server-options.js';

export default {
  ...source,
  middleware: [exampleIndex(root), docs(root), ...source.middleware],
  watch: true,
  plugins: [
    ...source.plugins,
    {
      name: 'where-to-look',
      serverStart({ config, logger }) {
        const address = `http://localhost:${config.port}`;
        logger.log(`\n  Aloud: the story is at ${address}/demo/\n  The documentation is at ${address}/docs/\n`);
      },
    },
  ],
};
