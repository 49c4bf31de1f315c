import type { Story } from '../story/story.js';

/** As `isUnspaced` for Chinese, Japanese, Thai, Lao, Burmese and Khmer, in few bytes: a press loads it. */
const UNSPACED = /[\u0e00-\u109f\u1780-\u17ff\u3040-\u9fff]/;

/** Whether a story has words without spaces between them. */
export const isUnspacedStory = ({ blocks }: Story): boolean => blocks.some(({ text }) => UNSPACED.test(text));
