/** A page and a recording belong together if at least this share of the words is the same. */
export const MIN_ALIGNED_SHARE = 0.5;
