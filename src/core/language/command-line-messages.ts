/** The words of what the command line writes for readers. No page of a site loads them. */

/** The words that an EPUB book adds to its stories. */
export interface BookMessages {
  readonly contents: string;
  readonly landmarks: string;
  readonly start: string;
  /** Sentences of the accessibility summary. */
  readonly structure: string;
  readonly readAloud: string;
  readonly partlyReadAloud: string;
  readonly described: string;
  readonly undescribed: string;
}

/** The words of the page of recent stories that `aloud watch` writes. */
export interface StoriesMessages {
  readonly recent: string;
  readonly none: string;
  /** The states of a story; headings, too. */
  readonly published: string;
  readonly withdrawn: string;
  readonly preparing: string;
  readonly failed: string;
}
