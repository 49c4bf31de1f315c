/** Markdown to HTML: headings get ids, wide tables scroll by keyboard, and code gets a button that copies it. */
import markdownIt from 'markdown-it';

let library;

export function markdownLibrary() {
  if (library) return library;
  library = markdownIt({ html: true, typographer: false });
  const { rules } = library.renderer;

  rules.heading_open = (tokens, index, options, env) => {
    const text = tokens[index + 1].children.map(({ content }) => content).join('');
    tokens[index].attrSet('id', uniqueId(slug(text), env));
    return library.renderer.renderToken(tokens, index, options);
  };
  rules.table_open = () => '<div class="wide" role="region" tabindex="0" aria-label="Table"><table>\n';
  rules.table_close = () => '</table></div>\n';
  rules.fence = (tokens, index) => {
    const { content, info } = tokens[index];
    return codeBlock(content, info.trim());
  };
  return library;
}

/** A block of code; `assets/docs.js` adds the button. A long line scrolls, so the block takes the focus. */
export function codeBlock(code, language = '') {
  const { escapeHtml } = markdownLibrary().utils;
  const label = language ? ` data-language="${escapeHtml(language)}"` : '';
  return `<div class="code" dir="ltr"${label} data-aloud="skip"><pre tabindex="0"><code>${escapeHtml(code.trimEnd())}</code></pre></div>\n`;
}

/** As GitHub makes them, so that a link works there too. */
export function slug(text) {
  return text
    .toLowerCase()
    .replace(/<[^>]*>/g, '')
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function uniqueId(id, env) {
  env.headingIds ??= new Map();
  const count = env.headingIds.get(id) ?? 0;
  env.headingIds.set(id, count + 1);
  return count ? `${id}-${count}` : id;
}

/** A section of a Markdown text, with its heading. @throws Error without one */
export function sectionOf(markdown, heading) {
  const start = markdown.indexOf(`\n## ${heading}\n`);
  if (start < 0) throw new Error(`no section “${heading}”`);
  const end = markdown.indexOf('\n## ', start + 1);
  return markdown.slice(start, end < 0 ? undefined : end);
}
