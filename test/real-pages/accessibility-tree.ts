/** The content of a page's article in the browser's accessibility tree. */
import type { ElementHandle, Page, Protocol } from 'puppeteer-core';

type Node = Protocol.Accessibility.AXNode;

export interface ExposedPicture {
  /** '' where the picture is not exposed, or has no name. */
  name: string;
  isExposed: boolean;
  /** The exposed words of its caption. */
  caption: string;
}

export interface ExposedContent {
  pictures: ExposedPicture[];
  /** All text of the article, without the names of pictures. */
  text: string;
  unnamed: number;
}

const PICTURE = new Set(['image', 'img']);

/** @param captioned each picture, and the elements of its caption. */
export async function readExposedContent(
  page: Page,
  article: ElementHandle,
  captioned: readonly { picture: ElementHandle; captions: readonly ElementHandle[] }[],
): Promise<ExposedContent> {
  const session = await page.createCDPSession();
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const tree = new AccessibilityTree(nodes);
    const pictures: ExposedPicture[] = [];
    for (const { picture, captions } of captioned) {
      const node = tree.nodeOf(await picture.backendNodeId());
      let caption = '';
      for (const element of captions) caption += `${tree.textOf(await element.backendNodeId())} `;
      const isExposed = !!node && !node.ignored && PICTURE.has(String(node.role?.value));
      pictures.push({ name: isExposed ? String(node.name?.value ?? '') : '', isExposed, caption: caption.trim() });
    }
    const id = await article.backendNodeId();
    const images = tree.descendantsOf(id).filter((node) => !node.ignored && PICTURE.has(String(node.role?.value)));
    return { pictures, text: tree.textOf(id), unnamed: images.filter((node) => !node.name?.value).length };
  } finally {
    await session.detach();
  }
}

class AccessibilityTree {
  private readonly byId = new Map<string, Node>();
  private readonly byElement = new Map<number, Node>();

  constructor(nodes: readonly Node[]) {
    for (const node of nodes) {
      this.byId.set(node.nodeId, node);
      if (node.backendDOMNodeId !== undefined) this.byElement.set(node.backendDOMNodeId, node);
    }
  }

  nodeOf(element: number): Node | undefined {
    return this.byElement.get(element);
  }

  descendantsOf(element: number): Node[] {
    const top = this.nodeOf(element);
    const nodes: Node[] = [];
    const todo = top ? [top] : [];
    for (let node = todo.pop(); node; node = todo.pop()) {
      nodes.push(node);
      for (const child of [...(node.childIds ?? [])].reverse()) {
        const next = this.byId.get(child);
        if (next) todo.push(next);
      }
    }
    return nodes;
  }

  textOf(element: number): string {
    return this.descendantsOf(element)
      .filter((node) => !node.ignored && node.role?.value === 'StaticText')
      .map((node) => String(node.name?.value ?? ''))
      .join(' ');
  }
}
