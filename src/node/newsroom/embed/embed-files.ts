/** The page of a frame, in the folder of its story. */
export const EMBED_PAGE = 'embed.html';
/** What it says about itself to a site that embeds it. */
export const OEMBED = 'oembed.json';
/** The style of these pages, at the root of the store. */
export const EMBED_STYLE = 'embed.css';

/** A column that is easy to read, in the colours of the system. */
export const EMBED_CSS = `:root {
  color-scheme: light dark;
  color: CanvasText;
  background: Canvas;
  font: 1.0625rem/1.6 system-ui, sans-serif;
}

body {
  max-inline-size: 40rem;
  margin-inline: auto;
  padding: 1rem;
  overflow-wrap: break-word;
}

h1 {
  margin-block: 0 1rem;
  font-size: 1.5rem;
  line-height: 1.25;
}

h1 a {
  color: inherit;
}

footer a {
  display: inline-block;
  padding-block: 0.5rem;
}

blockquote {
  margin-inline: 1rem 0;
}

:lang(ar),
:lang(fa),
:lang(ur) {
  line-height: 1.9;
}

:focus-visible {
  outline: 3px solid;
  outline-offset: 3px;
}
`;
