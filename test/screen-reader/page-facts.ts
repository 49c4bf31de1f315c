/** The content of the page, by its markup alone; the speech is compared with it. */
export interface PageFacts {
  /** Every word of the page's own text, in its order. */
  text: string;
  captions: string[];
  /** The names of the loaded pictures that have one. */
  pictures: string[];
  /** The text from the target of a followed link (`:target`), and the text before it. */
  target: { before: string; after: string } | undefined;
  headings: { level: number; text: string }[];
  /** The position of the sound, in seconds; undefined without sound. */
  soundAt: number | undefined;
}

/** An expression to evaluate in the page. */
export const READ_PAGE = `import('/test/screen-reader/in-page.js').then(({ readPage }) => readPage())`;
