/** What a listener meets in the article of a page, by the browser's accessibility tree. */
import type { ElementHandle, Page, Protocol } from 'puppeteer-core';

type Node = Protocol.Accessibility.AXNode;

export interface HeardPicture {
  /** '' where the picture is not met, or has no name. */
  name: string;
  isMet: boolean;
  /** The words of its caption that are met. */
  caption: string;
}

export interface Heard {
  pictures: HeardPicture[];
  /** All text of the article, pictures' names left out. */
  text: string;
  unnamed: number;
}

const PICTURE = new Set(['image', 'img']);

/** @param captioned each picture, and the elements of its caption. */
export async function heard(
  page: Page,
  article: ElementHandle,
  captioned: readonly { picture: ElementHandle; captions: readonly ElementHandle[] }[],
): Promise<Heard> {
  const session = await page.createCDPSession();
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const tree = new Tree(nodes);
    const pictures: HeardPicture[] = [];
    for (const { picture, captions } of captioned) {
      const node = tree.of(await picture.backendNodeId());
      let caption = '';
      for (const one of captions) caption += `${tree.text(await one.backendNodeId())} `;
      const isMet = !!node && !node.ignored && PICTURE.has(String(node.role?.value));
      pictures.push({ name: isMet ? String(node.name?.value ?? '') : '', isMet, caption: caption.trim() });
    }
    const id = await article.backendNodeId();
    const images = tree.below(id).filter((node) => !node.ignored && PICTURE.has(String(node.role?.value)));
    return { pictures, text: tree.text(id), unnamed: images.filter((node) => !node.name?.value).length };
  } finally {
    await session.detach();
  }
}

class Tree {
  private readonly byId = new Map<string, Node>();
  private readonly byElement = new Map<number, Node>();

  constructor(nodes: readonly Node[]) {
    for (const node of nodes) {
      this.byId.set(node.nodeId, node);
      if (node.backendDOMNodeId !== undefined) this.byElement.set(node.backendDOMNodeId, node);
    }
  }

  of(element: number): Node | undefined {
    return this.byElement.get(element);
  }

  below(element: number): Node[] {
    const top = this.of(element);
    const found: Node[] = [];
    const todo = top ? [top] : [];
    for (let node = todo.pop(); node; node = todo.pop()) {
      found.push(node);
      for (const child of [...(node.childIds ?? [])].reverse()) {
        const next = this.byId.get(child);
        if (next) todo.push(next);
      }
    }
    return found;
  }

  text(element: number): string {
    return this.below(element)
      .filter((node) => !node.ignored && node.role?.value === 'StaticText')
      .map((node) => String(node.name?.value ?? ''))
      .join(' ');
  }
}
