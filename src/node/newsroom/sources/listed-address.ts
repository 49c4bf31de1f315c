/** An entry of a feed or a sitemap. */
export interface ListedAddress {
  readonly address: string;
  /** As written; '' for none. */
  readonly date: string;
}
