import { SaxesParser } from 'saxes';

/** Elements that run, embed or fetch; a drawing in a book does neither. */
const ACTIVE_ELEMENT = /^(?:script|foreignObject|iframe|embed|object|audio|video|handler|listener)$/i;
const ANIMATION_ELEMENT = /^(?:animate|animateTransform|animateMotion|set)$/i;

/** A reference into the same drawing, or data that it holds itself. */
const LOCAL_REFERENCE = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);)/i;

/** What a book must know of an SVG drawing. */
export interface SvgInspection {
  /** Why it cannot stand in a book; '' where it can. */
  readonly problem: string;
  readonly isAnimated: boolean;
}

/**
 * Looks through an SVG drawing. One that runs code, is no XML, or needs something from elsewhere would be an error in an
 * EPUB, or break where there is no network.
 */
export function inspectSvg(source: string): SvgInspection {
  const parser = new SaxesParser({ xmlns: true });
  let problem = '';
  let isAnimated = false;
  let isStyle = false;
  const blame = (what: string): void => void (problem ||= what);
  const inspectStyle = (css: string): void => {
    if (/@import/i.test(css)) blame('fetches a style sheet');
    for (const [, target] of css.matchAll(/url\(\s*["']?([^"')]*)/gi))
      if (!LOCAL_REFERENCE.test(target!)) blame('needs another file');
    if (/@keyframes|\banimation/i.test(css)) isAnimated = true;
  };
  parser.on('error', ({ message }) => blame(`is not well-formed XML (${message.replace(/^.*?\d+:\d+: /, '')})`));
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) blame('declares entities');
    if (/\b(?:PUBLIC|SYSTEM)\b/.test(doctype) && !doctype.includes('-//W3C//DTD SVG 1.1//EN'))
      blame('names a document type that books do not know');
  });
  parser.on('opentag', ({ local, attributes }) => {
    isStyle = local === 'style';
    if (ACTIVE_ELEMENT.test(local)) blame(`holds <${local}>`);
    if (ANIMATION_ELEMENT.test(local)) isAnimated = true;
    for (const { local: name, value } of Object.values(attributes)) {
      if (/^on/i.test(name)) blame(`holds the script ${name}`);
      else if (name === 'href' && local !== 'a' && !LOCAL_REFERENCE.test(value)) blame('needs another file');
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
  return { problem, isAnimated };
}
