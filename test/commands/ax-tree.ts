import { executeServerCommand } from '@web/test-runner-commands';

/** A node of the tree that assistive technology is given; what says nothing is left out, its children moved up. */
export interface AxNode {
  role: string;
  name: string;
  description?: string;
  value?: string | number;
  /** `focused`, `pressed`, `checked`, `expanded`, `disabled`, `level`, `live`, `valuetext`, `hasPopup`, `details` … as Chromium names them. */
  properties: Record<string, string | number | boolean>;
  children: AxNode[];
}

/** The accessibility tree of this page, of an element (also in a shadow tree), or of a document in a frame. */
export async function axTree(target: Element | Document = document): Promise<AxNode> {
  const view = (isDocument(target) ? target : target.ownerDocument).defaultView!;
  const held: string[] = [];
  const hold = (element: Element) => {
    const name = `ax-${crypto.randomUUID()}`;
    Reflect.set(globalThis, name, element);
    held.push(name);
    return name;
  };
  try {
    return await executeServerCommand<AxNode, object>('aloud-ax-tree', {
      frame: view === window ? undefined : hold(view.frameElement!),
      handle: isDocument(target) ? undefined : hold(target),
    });
  } finally {
    for (const name of held) Reflect.deleteProperty(globalThis, name);
  }
}

/** `instanceof` would deny a document of another frame. */
function isDocument(target: Element | Document): target is Document {
  return target.nodeType === Node.DOCUMENT_NODE;
}

/** Every node of a tree, in reading order. */
export function* nodes(tree: AxNode): Generator<AxNode> {
  yield tree;
  for (const child of tree.children) yield* nodes(child);
}

/** All nodes of a role, in reading order; with a name, only those so named. */
export function byRole(tree: AxNode, role: string, name?: string | RegExp): AxNode[] {
  return [...nodes(tree)].filter(
    (node) =>
      node.role === role &&
      (name === undefined || (name instanceof RegExp ? name.test(node.name) : node.name === name)),
  );
}

/**
 * The tree as lines, to be compared with what one expects to hear:
 * ```
 * region "Listen to this story"
 *   button "Play story" focused
 * ```
 * A text that only repeats the name of the node it is in is left out.
 */
export function outline(tree: AxNode, depth = 0): string {
  const said = [tree.role];
  if (tree.name) said.push(JSON.stringify(tree.name));
  if (tree.description) said.push(`described ${JSON.stringify(tree.description)}`);
  if (tree.value !== undefined) said.push(`value ${JSON.stringify(tree.value)}`);
  for (const [name, value] of Object.entries(tree.properties)) said.push(value === true ? name : `${name}=${value}`);
  const children = tree.children.filter((child) => !(child.role === 'text' && child.name.trim() === tree.name.trim()));
  return [`${'  '.repeat(depth)}${said.join(' ')}`, ...children.map((child) => outline(child, depth + 1))].join('\n');
}
