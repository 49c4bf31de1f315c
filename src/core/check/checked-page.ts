import { readStory } from '../story/read-story.js';
import type { Correction } from '../story/role-detection.js';
import type { Block, Story } from '../story/story.js';
import type { TreeElement, TreeNode } from '../story/tree.js';
import { MIN_ALIGNED_SHARE } from '../timeline/alignment/min-aligned-share.js';
import type { WebvttFile } from '../timeline/webvtt/parse-webvtt.js';
import { findArticles, type Article } from './articles.js';
import type { FindingLocation } from './finding.js';
import { findPictures, type CheckedPicture } from './pictures.js';
import { findTracks, type TimingTrack } from './tracks.js';
import { indexPage, type PageIndex } from './page-index.js';

/** The timing of an article, as somebody fetched it. */
export interface ArticleTiming {
  readonly article: TreeElement;
  /** Where findings about the whole file are told: its `<track>`. */
  readonly location: FindingLocation;
  /** The file's name, for messages. */
  readonly name: string;
  /** What stands in it; a reason where it could not be read. */
  readonly file: Pick<WebvttFile, 'cues' | 'notes'> | string;
}

export interface CheckOptions {
  /** Share of an article's words, 0 to 1, below which stale timing is an error. */
  readonly minCoverage?: number;
  /** “Described in the caption” in a language; where there are no such words, no change of an `alt` is offered. */
  readonly describedText?: (language: string) => string | undefined;
  /** What an `aloud-article` says of the parts of its story, by its selector attributes. */
  readonly correct?: (host: TreeElement) => (element: TreeElement) => Correction | undefined;
  /** Whether to tell of what the author wrote also where it is mended by attributes already. */
  readonly includeRepaired?: boolean;
}

/** A page with what several rules ask of it: each is made once, when it is first asked for. */
export class CheckedPage {
  readonly root: TreeNode;
  /** Of its articles, as whoever can fetch them has fetched them; see `tracks`. */
  timings: readonly ArticleTiming[] = [];
  readonly minCoverage: number;
  readonly describedText: CheckOptions['describedText'];
  readonly includeRepaired: boolean;
  readonly articles: readonly TreeElement[];
  readonly index: PageIndex;
  readonly #articles: readonly Article[];
  readonly #correct: CheckOptions['correct'];
  #stories: Map<TreeElement, Story> | undefined;
  #pictures: readonly CheckedPicture[] | undefined;

  constructor(root: TreeNode, options: CheckOptions = {}) {
    const { minCoverage = MIN_ALIGNED_SHARE, describedText, includeRepaired = false, correct } = options;
    this.root = root;
    this.includeRepaired = includeRepaired;
    this.minCoverage = minCoverage;
    this.describedText = describedText;
    this.#correct = correct;
    this.#articles = findArticles(root);
    this.articles = this.#articles.map(({ element }) => element);
    this.index = indexPage(root, new Set(this.articles));
  }

  /** What each article says, as the page reads it aloud. */
  get stories(): ReadonlyMap<TreeElement, Story> {
    return (this.#stories ??= new Map(
      this.#articles.map(({ element, host }) => [
        element,
        readStory(element, host && this.#correct ? { correct: this.#correct(host) } : {}),
      ]),
    ));
  }

  /** The pictures of the stories, and all that have a caption. */
  get pictures(): readonly CheckedPicture[] {
    return (this.#pictures ??= findPictures(this.root, this.index));
  }

  /** Every block of every story. */
  *blocks(): Generator<Block> {
    for (const { blocks } of this.stories.values()) yield* blocks;
  }

  /** The timing files that the page's players name. */
  get tracks(): TimingTrack[] {
    return findTracks(this);
  }

  /** The language of a node: the nearest `lang`, else ''. */
  language(node: TreeNode): string {
    return this.index.exposed.get(node)?.language ?? '';
  }
}
