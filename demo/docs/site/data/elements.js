/** The elements, from the manifest that `scripts/describe-elements.js` makes of their source. By tag. */
import { readFileSync } from 'node:fs';

export default function () {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const declarations = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  return Object.fromEntries(declarations.map((declaration) => [declaration.tagName, describe(declaration)]));
}

function describe({ tagName, description, members = [], attributes = [], events = [], ...rest }) {
  return {
    tagName,
    description,
    attributes: attributes.map(({ name, fieldName, ...attribute }) => ({
      name,
      type: attribute.type?.text,
      description: attribute.description ?? members.find((member) => member.name === fieldName)?.description,
    })),
    properties: members
      .filter(({ kind, privacy = 'public', static: isStatic }) => kind === 'field' && privacy === 'public' && !isStatic)
      .map(({ name, type, attribute, readonly, description: text }) => ({
        name,
        type: type?.text,
        attribute,
        readonly,
        description: text,
      })),
    methods: members
      .filter(({ kind, privacy = 'public' }) => kind === 'method' && privacy === 'public')
      .map(({ name, parameters = [], description: text }) => ({
        name: `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`,
        description: text,
      })),
    events: events.map(({ name, type, description: text }) => ({ name, type: type?.text, description: text })),
    slots: rest.slots ?? [],
    cssParts: rest.cssParts ?? [],
    cssProperties: rest.cssProperties ?? [],
  };
}
