import { createMarkupRules } from './markup-rules.js';
import { readBlocks, type ReadOptions } from './read-blocks.js';
import type { Story } from './story.js';
import type { TreeElement } from './tree.js';

export type { ReadOptions };

/** Reads an article as blocks, with all rules about its markup. Never throws. */
export const readStory = (article: TreeElement, options: ReadOptions = {}): Story =>
  readBlocks(article, options, createMarkupRules);
