import { SaxesParser } from 'saxes';

/** Elements that run, embed or fetch; a drawing in a book does neither. */
const ACTIVE = /^(?:script|foreignObject|iframe|embed|object|audio|video|handler|listener)$/i;
const MOVING = /^(?:animate|animateTransform|animateMotion|set)$/i;

/** A reference into the same drawing, or data that it holds itself. */
const OWN = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);)/i;

/** What a book must know of an SVG drawing. */
export interface Drawing {
  /** Why it cannot stand in a book; '' where it can. */
  readonly fault: string;
  readonly moves: boolean;
}

/**
 * Looks through an SVG drawing. One that runs code, is no XML, or needs something from elsewhere would be an error in an
 * EPUB, or break where there is no network.
 */
export function inspectDrawing(source: string): Drawing {
  const parser = new SaxesParser({ xmlns: true });
  let fault = '';
  let moves = false;
  let isStyle = false;
  const blame = (what: string): void => void (fault ||= what);
  const inspectStyle = (css: string): void => {
    if (/@import/i.test(css)) blame('fetches a style sheet');
    for (const [, target] of css.matchAll(/url\(\s*["']?([^"')]*)/gi))
      if (!OWN.test(target!)) blame('needs another file');
    if (/@keyframes|\banimation/i.test(css)) moves = true;
  };
  parser.on('error', ({ message }) => blame(`is not well-formed XML (${message.replace(/^.*?\d+:\d+: /, '')})`));
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) blame('declares entities');
    if (/\b(?:PUBLIC|SYSTEM)\b/.test(doctype) && !doctype.includes('-//W3C//DTD SVG 1.1//EN'))
      blame('names a document type that books do not know');
  });
  parser.on('opentag', ({ local, attributes }) => {
    isStyle = local === 'style';
    if (ACTIVE.test(local)) blame(`holds <${local}>`);
    if (MOVING.test(local)) moves = true;
    for (const { local: name, value } of Object.values(attributes)) {
      if (/^on/i.test(name)) blame(`holds the script ${name}`);
      else if (name === 'href' && local !== 'a' && !OWN.test(value)) blame('needs another file');
      else inspectStyle(value);
    }
  });
  parser.on('closetag', () => (isStyle = false));
  parser.on('text', (text) => isStyle && inspectStyle(text));
  parser.on('cdata', (text) => isStyle && inspectStyle(text));
  try {
    parser.write(source).close();
  } catch (error) {
    blame(`is not well-formed XML (${(error as Error).message})`);
  }
  return { fault, moves };
}
