/** The class that a reading system gives to the element of the current clip (EPUB 3.3 §9.4). */
export const ACTIVE_CLASS = '-epub-media-overlay-active';

/** The style sheet of the book. It sets little, because readers choose their own settings. It has only logical directions, for all scripts. */
export const BOOK_STYLESHEET: string = `html {
  line-height: 1.5;
}
body {
  margin-inline: 5%;
}
h1, h2, h3, h4, h5, h6 {
  line-height: 1.25;
  break-inside: avoid;
}
h2, h3, h4, h5, h6 {
  break-after: avoid;
}
figure, .figure {
  margin-block: 1.5em;
  margin-inline: 0;
  break-inside: avoid;
}
img {
  max-inline-size: 100%;
  block-size: auto;
}
figcaption, .caption, .credit, .byline {
  font-size: 0.9em;
}
figcaption p {
  margin-block: 0.25em;
}
.flag, .dateline {
  font-weight: bold;
}
aside, [role="doc-notice"] {
  margin-block: 1.5em;
  padding-inline-start: 1em;
  border-inline-start: 0.2em solid;
}
table {
  border-collapse: collapse;
}
th, td {
  padding: 0.25em 0.5em;
  border: 1px solid;
  text-align: start;
  vertical-align: top;
}
.${ACTIVE_CLASS} {
  color: #000;
  background-color: #ffe680;
}
img.${ACTIVE_CLASS} {
  outline: 0.2em solid #b35900;
}
`;
