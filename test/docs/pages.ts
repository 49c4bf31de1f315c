/** The built documentation site, as its tests read it. Looks at `dist/docs`, so build first. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { root } from '../conventions/project.js';

export const site = new URL('dist/docs/', root);

export interface DocsPage {
  /** Below the site: `elements/aloud-player/`. */
  readonly address: string;
  readonly elements: readonly Tree.Element[];
}

/** The pages of the site itself, without the demo and the examples. */
export function docsPages(): DocsPage[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(^|\/)index\.html$/.test(file) && !/^(demo|aloud|audio|pagefind)\//.test(file))
    .map((file) => ({
      address: file.replace(/index\.html$/, ''),
      elements: [...elementsIn(parse(readFileSync(new URL(file, site), 'utf8')))],
    }));
}

export function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((item) => item.name === name)?.value;
}

export function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export function* elementsIn(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}
