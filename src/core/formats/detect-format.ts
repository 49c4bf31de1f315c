import { FormatSample } from './format/format-sample.js';
import type { FormatInfo } from './format/format.js';
import { FORMATS, READABLE_FORMATS, type FormatName } from './format-list.js';

/**
 * The format of a file. The content decides; the name decides if the content fits several formats or none. Undefined if
 * neither is known.
 *
 * @param source without a byte-order mark
 */
export function detectFormat(source: string, name = ''): FormatName | undefined {
  return detectByContent(source) ?? detectByName(name);
}

function detectByContent(source: string): FormatName | undefined {
  const sample = new FormatSample(source);
  let possible: FormatName | undefined;
  for (const format of READABLE_FORMATS) {
    const detection = format.detect?.(sample);
    if (detection === 'certain') return format.name;
    if (detection) possible ??= format.name;
  }
  return possible;
}

function detectByName(fileName: string): FormatName | undefined {
  const found = findFormatByFileName(fileName);
  if (!found || found.isExtensionGeneric) return undefined;
  return READABLE_FORMATS.find(({ name }) => name === found.name)?.name;
}

/** The format that the extension of a file name stands for; undefined if no format has this extension. */
export function findFormatByFileName(fileName: string): FormatInfo | undefined {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase();
  const formats: readonly FormatInfo[] = FORMATS;
  return formats.find(({ extensions }) => extension !== undefined && extensions.includes(extension));
}
