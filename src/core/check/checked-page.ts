import type { Timing } from '../formats/format/timing.js';
import { readStory } from '../story/read-story.js';
import type { Correction } from '../story/role-detection.js';
import type { Block, Story } from '../story/story.js';
import type { TreeElement, TreeNode } from '../story/tree.js';
import type { SelectFirst } from '../story/wrapped-article.js';
import { MIN_ALIGNED_SHARE } from '../timeline/alignment/min-aligned-share.js';
import type { WebvttFile } from '../timeline/webvtt/parse-webvtt.js';
import { findArticles, type Article } from './articles.js';
import type { FindingLocation } from './finding.js';
import { findPictures, type CheckedPicture } from './pictures.js';
import { findTracks, type TimingTrack } from './tracks.js';
import { indexPage, type PageIndex } from './page-index.js';

/** The timing of an article. The caller of the rules loads it. */
export interface ArticleTiming {
  readonly article: TreeElement;
  /** The location of findings about the whole file: its `<track>`. */
  readonly location: FindingLocation;
  /** The file's name, for messages. */
  readonly name: string;
  /** The content of the file; the reason if it cannot be read. */
  readonly file: (Pick<WebvttFile, 'cues' | 'notes'> & Partial<Pick<Timing, 'warnings'>>) | string;
}

export interface CheckOptions {
  /** Share of an article's words, 0 to 1, below which stale timing is an error. */
  readonly minCoverage?: number;
  /** “Described in the caption” in a language. Without such words, rules offer no change of an `alt`. */
  readonly describedText?: (language: string) => string | undefined;
  /** The language tag of a text, by its words; undefined if they do not decide. */
  readonly guessLanguage?: (text: string) => string | undefined;
  /** The corrections of an `aloud-article`, by its selector attributes. */
  readonly correct?: (host: TreeElement) => (element: TreeElement) => Correction | undefined;
  /** Finds the article that an `aloud-article` names by a selector. */
  readonly select?: SelectFirst | undefined;
  /** Whether to report faults of the author that attributes in the page already repair. */
  readonly includeRepaired?: boolean;
}

/** A page with the data that several rules need. Each is created once, when a rule first needs it. */
export class CheckedPage {
  readonly root: TreeNode;
  /** The timings of the articles. The caller loads the files that `tracks` names. */
  timings: readonly ArticleTiming[] = [];
  readonly minCoverage: number;
  readonly describedText: CheckOptions['describedText'];
  readonly guessLanguage: CheckOptions['guessLanguage'];
  readonly includeRepaired: boolean;
  readonly articles: readonly TreeElement[];
  readonly index: PageIndex;
  readonly #articles: readonly Article[];
  readonly #correct: CheckOptions['correct'];
  #stories: Map<TreeElement, Story> | undefined;
  #pictures: readonly CheckedPicture[] | undefined;

  constructor(root: TreeNode, options: CheckOptions = {}) {
    const { minCoverage = MIN_ALIGNED_SHARE, includeRepaired = false, correct, select } = options;
    this.root = root;
    this.includeRepaired = includeRepaired;
    this.minCoverage = minCoverage;
    this.describedText = options.describedText;
    this.guessLanguage = options.guessLanguage;
    this.#correct = correct;
    this.#articles = findArticles(root, select);
    this.articles = this.#articles.map(({ element }) => element);
    this.index = indexPage(root, new Set(this.articles));
  }

  /** The story of each article, as the page reads it aloud. */
  get stories(): ReadonlyMap<TreeElement, Story> {
    return (this.#stories ??= new Map(
      this.#articles.map(({ element, host }) => [
        element,
        readStory(element, host && this.#correct ? { correct: this.#correct(host) } : {}),
      ]),
    ));
  }

  /** The pictures of the stories, and all pictures with a caption. */
  get pictures(): readonly CheckedPicture[] {
    return (this.#pictures ??= findPictures(this.root, this.index));
  }

  /** Each `aloud-article`, and the article that it wraps or names: itself where it has none. */
  get wrappers(): readonly (Article & { readonly host: TreeElement })[] {
    return this.#articles.flatMap(({ element, host }) => (host ? [{ element, host }] : []));
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
