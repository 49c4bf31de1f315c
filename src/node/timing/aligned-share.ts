/** If a lower share of the words are aligned, the recording is of another story. The player has the same limit. */
export const MIN_ALIGNED_SHARE = 0.5;
