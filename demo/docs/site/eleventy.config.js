/**
 * The documentation site. Eleventy turns the Markdown of `demo/docs/` into static HTML. What the code says already comes from
 * the code: `data/` reads the manifest of the elements, the options of the commands, the rules and the formats.
 */
import { readFileSync } from 'node:fs';
import { readExample } from './examples.js';
import { readTranscript } from './transcripts.js';
import { codeBlock, markdownLibrary, sectionOf } from './markdown.js';
import { relativeLinks } from './relative-links.js';
import { requirementLinks } from './requirement-links.js';

export default function (config) {
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  config.ignores.add('demo/docs/site/**');
  config.setLibrary('md', markdownLibrary());
  config.addFilter('markdown', (text = '') => markdownLibrary().render(text));
  config.addFilter('markdownInline', (text = '') => markdownLibrary().renderInline(text));
  config.addFilter('codeBlock', codeBlock);
  config.addFilter('file', (path) => readFileSync(path, 'utf8'));
  config.addFilter('section', sectionOf);
  config.addFilter('example', readExample);
  config.addFilter('transcript', readTranscript);
  config.addFilter('requirementLinks', requirementLinks);
  config.addTransform('relative-links', relativeLinks);

  config.addPassthroughCopy({ 'demo/docs/site/assets': 'assets', 'demo/pictures/mark.svg': 'assets/mark.svg' });
  return {
    dir: {
      input: 'demo/docs',
      includes: 'site/layouts',
      layouts: 'site/layouts',
      data: 'site/data',
      output: 'dist/docs',
    },
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
    templateFormats: ['md', 'njk'],
  };
}
