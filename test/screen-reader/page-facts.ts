/** What the page shows, by its markup alone: what was heard is measured against it. */
export interface PageFacts {
  /** Every word of the page's own text, in its order. */
  text: string;
  captions: string[];
  /** The names of the pictures that have one and have come. */
  pictures: string[];
  /** The text from where a link of the page has led to (`:target`), and what is before it. */
  target: { before: string; after: string } | undefined;
  headings: { level: number; text: string }[];
  /** Where the sound is, in seconds; undefined without sound. */
  soundAt: number | undefined;
}

/** To be evaluated in the page. */
export const READ_PAGE = `import('/test/screen-reader/in-page.js').then(({ readPage }) => readPage())`;
