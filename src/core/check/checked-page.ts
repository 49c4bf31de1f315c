import { readStory } from '../story/read-story.js';
import type { Correction } from '../story/recognise.js';
import type { Block, Story } from '../story/story.js';
import type { TreeElement, TreeNode } from '../story/tree.js';
import type { Webvtt } from '../timeline/webvtt.js';
import { articlesOf, type Article } from './articles.js';
import type { Place } from './finding.js';
import { picturesOf, type Picture } from './pictures.js';
import { tracksOf, type Track } from './tracks.js';
import { survey, type Survey } from './survey.js';

/** The timing of an article, as somebody fetched it. */
export interface Timing {
  readonly article: TreeElement;
  /** Where findings about the whole file are told: its `<track>`. */
  readonly place: Place;
  /** The file's name, for messages. */
  readonly name: string;
  /** What stands in it; a reason where it could not be read. */
  readonly file: Pick<Webvtt, 'cues' | 'notes'> | string;
}

export interface CheckOptions {
  /** Share of an article's words, 0 to 1, below which stale timing is an error. */
  readonly smallestCoverage?: number;
  /** “Described in the caption” in a language; where there are no such words, no change of an `alt` is offered. */
  readonly described?: (language: string) => string | undefined;
  /** What an `aloud-article` says of the parts of its story, by its selector attributes. */
  readonly correct?: (host: TreeElement) => (element: TreeElement) => Correction | undefined;
  /** Whether to tell of what the author wrote also where it is mended by attributes already. */
  readonly asAuthored?: boolean;
}

/** Below half of the words a page does not follow its recording at all. */
const SMALLEST_COVERAGE = 0.5;

/** A page with what several rules ask of it: each is made once, when it is first asked for. */
export class CheckedPage {
  readonly root: TreeNode;
  /** Of its articles, as whoever can fetch them has fetched them; see `tracks`. */
  timings: readonly Timing[] = [];
  readonly smallestCoverage: number;
  readonly described: CheckOptions['described'];
  readonly asAuthored: boolean;
  readonly articles: readonly TreeElement[];
  readonly survey: Survey;
  readonly #articles: readonly Article[];
  readonly #correct: CheckOptions['correct'];
  #stories: Map<TreeElement, Story> | undefined;
  #pictures: readonly Picture[] | undefined;

  constructor(root: TreeNode, options: CheckOptions = {}) {
    const { smallestCoverage = SMALLEST_COVERAGE, described, asAuthored = false, correct } = options;
    this.root = root;
    this.asAuthored = asAuthored;
    this.smallestCoverage = smallestCoverage;
    this.described = described;
    this.#correct = correct;
    this.#articles = articlesOf(root);
    this.articles = this.#articles.map(({ element }) => element);
    this.survey = survey(root, new Set(this.articles));
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
  get pictures(): readonly Picture[] {
    return (this.#pictures ??= picturesOf(this.root, this.survey));
  }

  /** Every block of every story. */
  *blocks(): Generator<Block> {
    for (const { blocks } of this.stories.values()) yield* blocks;
  }

  /** The timing files that the page's players name. */
  get tracks(): Track[] {
    return tracksOf(this);
  }

  /** The language of a node: the nearest `lang`, else ''. */
  language(node: TreeNode): string {
    return this.survey.heard.get(node)?.language ?? '';
  }
}
