/**
 * The types of each tag, from the manifest: its attributes, its properties, its events. The files in `src/frameworks` map
 * them to what a framework writes.
 *
 * The generators of cem-tools and wc-toolkit are not used for this. Theirs type an event as `CustomEvent`, which ours are
 * not, give an attribute without a property the type of a property named `undefined`, omit what React, Vue and Svelte
 * allow on every element (`aria-*`, `onClick`), and augment frameworks that a site does not have.
 */

/** @returns the text of a declaration file for `dist/types/` */
export function elementInterfaces({ modules }) {
  const elements = modules.flatMap(({ path, declarations }) => declarations.map((each) => ({ path, ...each })));
  const events = new Set(elements.flatMap((each) => each.events.map(({ type }) => type.text)));
  const imports = elements.map(({ name, path }) => `import type { ${name} } from '../${path.replace('dist/', '')}';`);
  const tags = elements.map(
    ({ tagName, name }) => `  '${tagName}': {
    element: ${name};
    attributes: ${name}Attributes;
    properties: ${name}Properties;
    events: ${name}Events;
  };`,
  );
  return `${imports.join('\n')}
import type { ${[...events].sort().join(', ')} } from '../modules/index.js';
import '../modules/elements/aloud-player/player-api.js';

${elements.map(interfaces).join('\n\n')}

/** What can be written on each tag. */
export interface AloudElements {
${tags.join('\n')}
}
`;
}

function interfaces({ name, attributes = [], members, events }) {
  const properties = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  return [
    `interface ${name}Attributes ${block(attributes, (each) => `'${each.name}'?: ${attributeType(each)} | null | undefined`)}`,
    `interface ${name}Properties ${block(properties, (each) => `${each.name}?: ${name}['${each.name}'] | undefined`)}`,
    `interface ${name}Events ${block(events, (each) => `'${each.name}': ${each.type.text}`)}`,
  ].join('\n\n');
}

/** A declaration for each, after its description. */
function block(list, declare) {
  const lines = list.map((each) => `  /** ${each.description.replaceAll(/\s+/g, ' ')} */\n  ${declare(each)};\n`);
  return `{\n${lines.join('')}}`;
}

/** An attribute is a text; frameworks also write numbers, and `true` for an attribute without a value. */
function attributeType({ type: { text } }) {
  if (text === 'boolean') return `true | ''`;
  return text === 'number' ? 'number | `${number}`' : text;
}
