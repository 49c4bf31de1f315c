/** What every page has. A page without a title of its own takes that of its first heading. */
import { readFileSync } from 'node:fs';

export default {
  layout: 'page.njk',
  eleventyComputed: {
    title: ({ title, page }) => title || /^# (.*)$/m.exec(readFileSync(page.inputPath, 'utf8'))?.[1],
  },
};
