/** The page of recent stories, at the root of the store. */
export const INDEX_PAGE = 'index.html';
/** Its style, beside it. */
export const INDEX_STYLE = 'stories.css';
/** By this `<meta name="generator">` a page is known as one that may be replaced. */
export const GENERATOR = 'Aloud';

export const INDEX_CSS = `:root {
  color-scheme: light dark;
  --text: #16181d;
  --muted: #565c69;
  --paper: #fbfaf7;
  --line: #dcd9d0;
  --accent: #0b5563;
  --on-accent: #fff;
  --published: #1c6b3c;
  --withdrawn: #8a3b12;
  background: var(--paper);
  color: var(--text);
  font: 1.0625rem/1.55 system-ui, sans-serif;
}

@media (prefers-color-scheme: dark) {
  :root {
    --text: #eceae4;
    --muted: #a9adb6;
    --paper: #14161a;
    --line: #33373f;
    --accent: #7fd0dd;
    --on-accent: #06272d;
    --published: #82d3a1;
    --withdrawn: #f0a67c;
  }
}

body {
  max-inline-size: 46rem;
  margin-inline: auto;
  padding: clamp(1rem, 4vw, 3rem) clamp(1rem, 4vw, 2rem);
  overflow-wrap: anywhere;
}

a {
  color: inherit;
  text-decoration-thickness: 0.06em;
  text-underline-offset: 0.2em;
}

:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 3px;
}

h1,
h3 {
  margin: 0;
  font-weight: 700;
  line-height: 1.2;
  text-wrap: balance;
  hyphens: auto;
  hyphenate-limit-chars: 14;
}

h1 {
  font-size: clamp(1.9rem, 6vw, 2.9rem);
  letter-spacing: -0.015em;
}

h1 a,
h3 a {
  text-decoration-color: transparent;
}

:is(h1, h3) a:is(:hover, :focus-visible) {
  text-decoration-color: currentcolor;
}

header {
  padding-block-end: 1.5rem;
  border-block-end: 3px double var(--line);
}

header p {
  margin: 0.6rem 0 0;
}

header .voice,
.facts {
  color: var(--muted);
  font-size: 0.9375rem;
}

h2 {
  margin: 2.5rem 0 0;
  color: var(--accent);
  font-size: 0.9375rem;
  font-weight: 700;
}

h3 {
  font-size: 1.4rem;
}

article {
  padding-block: 1.4rem;
  border-block-end: 1px solid var(--line);
}

article:last-child {
  border-block-end: 0;
}

ul {
  margin: 0;
  padding: 0;
  list-style: none;
}

.facts,
.links {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.15rem 1rem;
  margin: 0.5rem 0 0;
}

.links {
  gap: 0.5rem;
  margin-block-start: 0.9rem;
}

.links a {
  display: inline-flex;
  align-items: center;
  min-block-size: 2.75rem;
  box-sizing: border-box;
  padding-inline: 1rem;
  border: 1px solid var(--line);
  border-radius: 999px;
  font-size: 0.9375rem;
  text-decoration: none;
}

.links a:hover {
  border-color: currentcolor;
}

.links a.listen {
  border-color: var(--accent);
  background: var(--accent);
  color: var(--on-accent);
  font-weight: 700;
}

.state {
  font-weight: 700;
}

.state::before {
  display: inline-block;
  inline-size: 0.55em;
  block-size: 0.55em;
  margin-inline-end: 0.5em;
  border-radius: 50%;
  background: currentcolor;
  content: '';
}

.published {
  color: var(--published);
}

.withdrawn {
  color: var(--withdrawn);
}

.withdrawn::before {
  border-radius: 0;
}

section li {
  padding-block: 0.6rem;
}

:lang(ar),
:lang(fa),
:lang(ps),
:lang(ur) {
  line-height: 1.9;
}

:is(h1, h3):is(:lang(ar), :lang(fa), :lang(ps), :lang(ur)) {
  letter-spacing: normal;
  line-height: 1.6;
}

@media (forced-colors: active) {
  .state::before {
    border: 0.3em solid CanvasText;
    inline-size: 0;
    block-size: 0;
  }

  .links a.listen {
    border-width: 3px;
  }
}

@media print {
  :root {
    --text: #000;
    --muted: #333;
    --paper: #fff;
    --line: #999;
    --accent: #000;
    --published: #000;
    --withdrawn: #000;
  }

  .links,
  aloud-skip-links {
    display: none;
  }

  article {
    break-inside: avoid;
  }

  h3 a::after {
    display: block;
    font: 0.8125rem/1.4 system-ui, sans-serif;
    content: attr(href);
  }
}
`;
