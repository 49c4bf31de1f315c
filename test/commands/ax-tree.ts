import { runCommand } from './run-command.js';

/**
 * A node of the tree that assistive technology gets. Nodes that no user could notice are left out; their children move
 * up.
 */
export interface AxNode {
  role: string;
  name: string;
  description?: string;
  value?: string | number;
  /**
   * `focused`, `pressed`, `checked`, `expanded`, `disabled`, `level`, `live`, `valuetext`, `hasPopup`, `details` … as
   * Chromium names them.
   */
  properties: Record<string, string | number | boolean>;
  children: AxNode[];
}

/** The accessibility tree of this page, of an element (also in a shadow tree), or of a document in a frame. */
export async function axTree(target: Element | Document = document): Promise<AxNode> {
  const view = (isDocument(target) ? target : target.ownerDocument).defaultView!;
  const states: string[] = [];
  const hold = (element: Element) => {
    const name = `ax-${crypto.randomUUID()}`;
    Reflect.set(globalThis, name, element);
    states.push(name);
    return name;
  };
  try {
    return await runCommand<AxNode>('aloud-ax-tree', {
      frame: view === window ? undefined : hold(view.frameElement!),
      handle: isDocument(target) ? undefined : hold(target),
    });
  } finally {
    for (const name of states) Reflect.deleteProperty(globalThis, name);
  }
}

/** `instanceof` is false for a document of another frame. */
function isDocument(target: Element | Document): target is Document {
  return target.nodeType === Node.DOCUMENT_NODE;
}

/** Every node of a tree, in reading order. */
export function* nodes(tree: AxNode): Generator<AxNode> {
  yield tree;
  for (const child of tree.children) yield* nodes(child);
}

/** All nodes of a role, in reading order; with a name, only those of that name. */
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
  const line = [tree.role];
  if (tree.name) line.push(JSON.stringify(tree.name));
  if (tree.description) line.push(`described ${JSON.stringify(tree.description)}`);
  if (tree.value !== undefined) line.push(`value ${JSON.stringify(tree.value)}`);
  for (const [name, value] of Object.entries(tree.properties)) line.push(value === true ? name : `${name}=${value}`);
  const children = tree.children.filter((child) => !(child.role === 'text' && child.name.trim() === tree.name.trim()));
  return [`${'  '.repeat(depth)}${line.join(' ')}`, ...children.map((child) => outline(child, depth + 1))].join('\n');
}
