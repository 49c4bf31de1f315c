/** `npm start`: the source itself, no build. A saved file reloads the page. */
import { exampleIndex } from './scripts/server/example-index.js';
import { root, source } from './scripts/server/server-options.js';

export default {
  ...source,
  middleware: [exampleIndex(root), ...source.middleware],
  watch: true,
  plugins: [
    ...source.plugins,
    {
      name: 'where-to-look',
      serverStart({ config, logger }) {
        logger.log(`\n  Aloud: the story is at http://localhost:${config.port}/demo/\n`);
      },
    },
  ],
};
