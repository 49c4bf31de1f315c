import type { Block, Story } from '../../core/story/story.js';

/** A section of a story, by its heading. */
export interface Section {
  readonly heading: HTMLElement;
  readonly title: string;
  /** BCP 47, '' where the page has none. */
  readonly language: string;
  /** 0 is the outermost. */
  readonly depth: number;
}

const HEADING_SELECTOR = 'h1, h2, h3, h4, h5, h6, [role=heading], [data-aloud=heading]';

/** The level of a heading whose level the page does not give. */
const DEFAULT_LEVEL = 2;

/**
 * The sections that a reader can go to: the visible headings of the story, nested by their levels. A skipped level
 * makes no gap (ART-1 is the author's to follow).
 */
export function sectionsOf(story: Story): Section[] {
  const sections: (Section & { readonly level: number })[] = [];
  const parentLevels: number[] = [];
  for (const block of headingsOf(story)) {
    const element = block.element as unknown as HTMLElement;
    const heading = element.closest<HTMLElement>(HEADING_SELECTOR) ?? element;
    if (!heading.checkVisibility({ visibilityProperty: true })) continue;
    const title = block.text.replace(/\s+/g, ' ').trim();
    const last = sections.at(-1);
    if (last?.heading === heading) {
      sections[sections.length - 1] = { ...last, title: `${last.title} ${title}` };
      continue;
    }
    const level = levelOf(block, heading);
    while (parentLevels.length && parentLevels.at(-1)! >= level) parentLevels.pop();
    sections.push({ heading, title, language: block.language, depth: parentLevels.length, level });
    parentLevels.push(level);
  }
  return sections;
}

/**
 * One story among several often has its headline in an `h2`: a single heading above all others, before any text, is no
 * section.
 */
function headingsOf({ blocks }: Story): Block[] {
  const headings = blocks.filter(({ role }) => role === 'heading');
  const [first, ...others] = headings;
  const precedingBlocks = first ? blocks.slice(0, blocks.indexOf(first)) : [];
  const isHeadline =
    first?.level &&
    !blocks.some(({ role }) => role === 'headline') &&
    !precedingBlocks.some(({ role }) => role === 'paragraph') &&
    others.every(({ level = DEFAULT_LEVEL }) => level > first.level!);
  return isHeadline ? others : headings;
}

function levelOf(block: Block, heading: HTMLElement): number {
  const ariaLevel = Number(heading.getAttribute('aria-level'));
  return ariaLevel > 0 ? ariaLevel : (block.level ?? (Number(/^h(\d)$/.exec(heading.localName)?.[1]) || DEFAULT_LEVEL));
}
