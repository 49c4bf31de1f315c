/** XLIFF 1.2, which translation tools read and write: one unit for each text, and for each plural form. */
import { SaxesParser } from 'saxes';
import type { LanguageRules } from '../../src/core/language/messages.js';
import { englishText, expectedIds, messageId, ONE_OR_SEVERAL, type Catalogue } from './catalogue.js';
import { categoriesOf, examplesOf } from './plural-categories.js';

export interface Translation {
  readonly language: string;
  /** By id; units without a target are left out. */
  readonly units: readonly { readonly id: string; readonly source: string; readonly target: string }[];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** The texts of a language with their English sources. @param own empty for a new language */
export function writeXliff(rules: LanguageRules, english: Catalogue, own: Catalogue, isReviewed: boolean): string {
  const { language } = rules;
  const categories = categoriesOf(language);
  const state = isReviewed ? 'final' : 'needs-review-translation';
  const units = expectedIds(english, categories.length).map((id) => {
    const target = own.get(id);
    const form = Number(/\[(\d+)\]$/.exec(id)?.[1] ?? NaN);
    const note = Number.isNaN(form)
      ? ''
      : ONE_OR_SEVERAL.has(messageId(id))
        ? `for ${['one', 'several'][form]!}`
        : `plural form ${categories[form]!}: ${examplesOf(rules, form)}`;
    return [
      `      <trans-unit id="${id}" xml:space="preserve">`,
      `        <source>${escape(englishText(english, id)!)}</source>`,
      ...(target === undefined ? [] : [`        <target state="${state}">${escape(target)}</target>`]),
      ...(note ? [`        <note>${escape(note)}</note>`] : []),
      '      </trans-unit>',
    ].join('\n');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="aloud" datatype="plaintext" source-language="en" target-language="${escape(language)}">
    <body>
${units.join('\n')}
    </body>
  </file>
</xliff>
`;
}

/** Reads a file of `writeXliff` that a translator has changed. @throws Error with the line of a fault */
export function readXliff(xml: string): Translation {
  const parser = new SaxesParser();
  const units: { id: string; source: string; target: string }[] = [];
  let language = '';
  let unit: { id: string; source: string; target: string | undefined } | undefined;
  let at: 'source' | 'target' | undefined;
  parser.on('error', (error) => {
    throw new Error(`The file is no well-formed XML: ${error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'file') language = attributes['target-language'] ?? '';
    else if (name === 'trans-unit') unit = { id: attributes['id'] ?? '', source: '', target: undefined };
    else if (unit && (name === 'source' || name === 'target')) {
      at = name;
      unit[name] = '';
    } else if (at) throw new Error(`${unit!.id}: the text contains <${name}>. Write text only.`);
  });
  const addText = (text: string): void => {
    if (unit && at) unit[at] += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    if (name === at) at = undefined;
    if (name !== 'trans-unit' || !unit) return;
    const { id, source, target } = unit;
    if (target) units.push({ id, source, target });
    unit = undefined;
  });
  parser.write(xml).close();
  if (!language) throw new Error('The file has no <file> with a target-language.');
  return { language, units };
}
