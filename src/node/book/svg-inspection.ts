import { SaxesParser } from 'saxes';

/** Elements that run code, embed or fetch. A drawing in a book may not have them. */
const ACTIVE_ELEMENT = /^(?:script|foreignObject|iframe|embed|object|audio|video|handler|listener)$/i;
const ANIMATION_ELEMENT = /^(?:animate|animateTransform|animateMotion|set)$/i;

/** A reference into the same drawing, or to data in it. */
const LOCAL_REFERENCE = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);)/i;

export interface SvgInspection {
  /** Why a book cannot have the drawing; '' if it can. */
  readonly problem: string;
  readonly isAnimated: boolean;
}

/**
 * Inspects an SVG drawing. A drawing that runs code or is not well-formed is an error in an EPUB, and one that needs other
 * files does not work without a network.
 */
export function inspectSvg(source: string): SvgInspection {
  const parser = new SaxesParser({ xmlns: true });
  let problem = '';
  let isAnimated = false;
  let isStyle = false;
  const reject = (reason: string): void => void (problem ||= reason);
  const inspectStyle = (css: string): void => {
    if (/@import/i.test(css)) reject('fetches a style sheet');
    for (const [, target] of css.matchAll(/url\(\s*["']?([^"')]*)/gi))
      if (!LOCAL_REFERENCE.test(target!)) reject('needs another file');
    if (/@keyframes|\banimation/i.test(css)) isAnimated = true;
  };
  parser.on('error', ({ message }) => reject(`is not well-formed XML (${message.replace(/^.*?\d+:\d+: /, '')})`));
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) reject('declares entities');
    if (/\b(?:PUBLIC|SYSTEM)\b/.test(doctype) && !doctype.includes('-//W3C//DTD SVG 1.1//EN'))
      reject('has a document type that books do not support');
  });
  parser.on('opentag', ({ local, attributes }) => {
    isStyle = local === 'style';
    if (ACTIVE_ELEMENT.test(local)) reject(`has the element <${local}>`);
    if (ANIMATION_ELEMENT.test(local)) isAnimated = true;
    for (const { local: name, value } of Object.values(attributes)) {
      if (/^on/i.test(name)) reject(`has the script ${name}`);
      else if (name === 'href' && local !== 'a' && !LOCAL_REFERENCE.test(value)) reject('needs another file');
      else inspectStyle(value);
    }
  });
  parser.on('closetag', () => (isStyle = false));
  parser.on('text', (text) => isStyle && inspectStyle(text));
  parser.on('cdata', (text) => isStyle && inspectStyle(text));
  try {
    parser.write(source).close();
  } catch (error) {
    reject(`is not well-formed XML (${(error as Error).message})`);
  }
  return { problem, isAnimated };
}
