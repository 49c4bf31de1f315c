/** What needs no page: stories, speech and timelines, for servers and tools. */
export { readStory, type ReadOptions } from './story/read-story.js';
export { findArticle } from './story/find-article.js';
export type { Correction } from './story/role-detection.js';
export type { Block, Omission, Role, TextRun, Story } from './story/story.js';
export type { TreeElement, TreeNode } from './story/tree.js';
export { speak } from './speech/speak.js';
export { shownText, spokenText } from './speech/sentence-text.js';
export type { Speech, Utterance, Word } from './speech/speech.js';
export type { PronunciationLexicon } from './speech/pronunciation-lexicon.js';
export { parseWebvtt, type Cue, type CueWord } from './timeline/webvtt/parse-webvtt.js';
export { readTiming, type TimingOptions } from './formats/read-timing.js';
export { FormatError, type TimedCue, type TimedWord, type Timing } from './formats/format/timing.js';
export { writeTiming } from './formats/write-timing.js';
export { writeWebvtt } from './timeline/webvtt/write-webvtt.js';
export { alignText } from './timeline/alignment/align-text.js';
export { createTimeline } from './timeline/create-timeline.js';
export type { AlignmentFit, Timeline, TimelineData } from './timeline/timeline.js';
