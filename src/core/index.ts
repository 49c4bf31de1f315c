/** What needs no page: stories, speech and timelines, for servers and tools. */
export { readStory, type ReadOptions } from './story/read-story.js';
export { findArticle, type Correction } from './story/recognise.js';
export type { Block, Role, Run, Story } from './story/story.js';
export type { TreeElement, TreeNode } from './story/tree.js';
export { speak } from './speech/speak.js';
export { shownText, spokenText, type Speech, type Utterance, type Word } from './speech/speech.js';
export type { NameBook } from './speech/name-book.js';
export { parseWebvtt, type Cue, type CueWord } from './timeline/webvtt.js';
export { readTiming } from './formats/read-timing.js';
export type { ReadOptions as TimingOptions } from './formats/reading.js';
export { FormatError, type TimedCue, type TimedWord, type Timing } from './formats/timing.js';
export { writeTiming } from './formats/write-timing.js';
export { writeWebvtt } from './timeline/write-webvtt.js';
export { tie } from './timeline/tie.js';
export { createTimeline } from './timeline/look-up.js';
export type { Fit, Timeline, TimelineData } from './timeline/timeline.js';
