import { alternative } from '../../core/story/picture.js';
import type { Story } from '../../core/story/story.js';
import type { TreeElement, TreeNode } from '../../core/story/tree.js';
import type { Enclosure, Surroundings } from './enclosures.js';

/** What a picture is read as in the book. */
export interface Alternative {
  /** '' for one that says nothing. */
  readonly text: string;
  /** Are these words ours, and not the page's? */
  readonly isOurs: boolean;
  /** Nobody says what it shows, and nobody says that it shows nothing. */
  readonly isMissing: boolean;
}

/**
 * The alternative texts of a story's pictures, each thing once: what the story says of the picture; else, where the
 * caption says it (FIG-2, FIG-12), that it does; else nothing.
 *
 * @param described "Described in the caption", in the story's language.
 */
export function alternatives(
  story: Story,
  pictures: readonly TreeElement[],
  around: ReadonlyMap<TreeNode, Surroundings>,
  described: string,
): Map<TreeElement, Alternative> {
  const said = new Map(story.blocks.filter(({ role }) => role === 'image').map(({ element, text }) => [element, text]));
  const captioned = new Set<Enclosure['element']>();
  for (const { role, element } of story.blocks) {
    const figure = figureOf(around.get(element));
    if (figure && role !== 'image' && role !== 'credit') captioned.add(figure);
  }
  return new Map(
    pictures.map((picture) => {
      const figure = figureOf(around.get(picture));
      const isDecorative =
        picture.getAttribute('alt')?.trim() === '' ||
        /^(?:none|presentation)$/.test(picture.getAttribute('role') ?? '');
      const text = said.get(picture) ?? (!isDecorative && figure && captioned.has(figure) ? described : '');
      const isMissing = !text && !isDecorative && !alternative(picture); // a text that stands beside it says the same
      return [picture, { text, isOurs: !said.has(picture) && !!text, isMissing }];
    }),
  );
}

function figureOf(place: Surroundings | undefined): TreeElement | undefined {
  let at = place?.enclosure;
  while (at && at.kind !== 'figure') at = at.outer;
  return at?.element;
}
