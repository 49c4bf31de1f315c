/**
 * `dist/custom-elements.json` says what the elements have, and nothing else. Editors, the types for frameworks and the
 * documentation come from it. Looks at `dist`, so build first.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import * as classes from '../../src/index.js';
import { CORRECTIONS } from '../../src/core/story/role-detection.js';
import { root, tags } from './project.js';

interface Named {
  name: string;
  description: string;
  attribute?: string;
  type?: { text: string };
}

interface Declaration extends Record<'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties', Named[] | undefined> {
  name: string;
  tagName: string;
} // prettier-ignore

const { modules } = readJson<{ modules: { path: string; declarations: Declaration[] }[] }>('custom-elements.json');
const elements = modules.flatMap(({ declarations }) => declarations);

const files = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /^(?:browser|reading|elements)\/.*\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(`src/${file}`, root), 'utf8') }));

/** Attributes of HTML, and those that Aloud itself writes. */
const OTHER_ATTRIBUTES =
  /^(?:alt|aria-[a-z]+|class|controls|data-[a-z-]+|dir|for|hidden|href|id|itemprop|lang|rel|role|src|tabindex|title)$/;

describe('the manifest of the elements', () => {
  it('has each tag', () => assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [...tags].sort()));

  it('has the attributes that are read when they are needed', () => {
    const read = new Set(files.flatMap(({ text }) => matches(text, /\b(?:get|has)Attribute\('([a-z-]+)'/g)));
    const names = [...read].filter((name) => !OTHER_ATTRIBUTES.test(name));
    const observed = elements.flatMap(({ name }) => classOf(name).observedAttributes);
    assert.deepEqual(
      sorted(elements.flatMap(({ attributes }) => namesOf(attributes)).filter((name) => !observed.includes(name))),
      sorted([...names, ...CORRECTIONS]),
    );
  });

  it('has the events, with their classes', () => {
    const declared = files
      .flatMap(({ text }) => matches(text, /interface GlobalEventHandlersEventMap \{([^}]*)/g))
      .flatMap((body) => [...body.matchAll(/'(aloud-[a-z-]+)': (\w+)/g)].map(([, name, type]) => `${name} ${type}`));
    const described = elements.flatMap(({ events }) => (events ?? []).map(({ name, type }) => `${name} ${type?.text}`));
    assert.deepEqual(sorted(described), sorted(declared));
  });

  it('has the custom properties', () => {
    const used = files.flatMap(({ text }) => matches(text, /(?:var|getPropertyValue)\('?(--aloud-[a-z-]+)/g));
    const described = sorted(elements.flatMap(({ cssProperties }) => namesOf(cssProperties)));
    assert.deepEqual(described, sorted(used));
    const guide = matches(readFileSync(new URL('demo/docs/guides/theming.md', root), 'utf8'), /(--aloud-[a-z-]+)/g);
    assert.ok(guide.length > 5);
    assert.deepEqual(
      guide.filter((name) => !described.includes(name)),
      [],
    );
  });

  it('describes everything', () => {
    const undescribed = elements.flatMap(({ name, attributes, members, events, slots, cssParts, cssProperties }) =>
      [attributes, members, events, slots, cssParts, cssProperties]
        .flatMap((list) => list ?? [])
        .filter(({ description }) => !description)
        .map((each) => `${name}: ${each.name}`),
    );
    assert.deepEqual(undescribed, []);
  });

  for (const element of elements) {
    const { name, tagName, attributes, members, slots, cssParts } = element;
    const sources = files.filter(({ file }) => file.startsWith(`elements/${tagName}/`) && !file.endsWith('.styles.ts'));
    if (tagName === 'aloud-article') sources.push(...files.filter(({ file }) => file.endsWith('/heading-buttons.ts')));

    describe(tagName, () => {
      it('has the observed attributes and their properties', () => {
        const { observedAttributes, elementProperties } = classOf(name);
        const missing = observedAttributes.filter((attribute) => !namesOf(attributes).includes(attribute));
        assert.deepEqual(missing, []);
        const reactive = (members ?? []).filter(({ attribute }) => attribute);
        assert.deepEqual(sorted(namesOf(reactive)), sorted([...elementProperties.keys()].map(String)));
      });

      it('has the public members', () => {
        assert.deepEqual(sorted(namesOf(members)), sorted(publicMembers(tagName, name)));
      });

      it('has the parts', () => {
        const parts = sources.flatMap(({ text }) => matches(text, /(?<!\[)\bpart(?:: |=)['"]([a-z-]+)['"]/g));
        assert.deepEqual(sorted(namesOf(cssParts)), sorted(parts));
      });

      it('has the slots', () => {
        const created = sources.flatMap(({ text }) =>
          [...text.matchAll(/createElement\('slot'(?:, \{ name: '([a-z]+)' \})?\)|<slot name="([a-z]+)"/g)].map(
            ([, created = '', written = created]) => written,
          ),
        );
        assert.deepEqual(sorted(namesOf(slots)), sorted(created));
      });
    });
  }
});

describe('the data for editors', () => {
  const expected = elements.map(({ tagName, attributes }) => [tagName, namesOf(attributes)]);
  const listed = (list: readonly { name: string; attributes?: Named[] }[]): unknown =>
    list.map(({ name, attributes }) => [name, namesOf(attributes)]);

  it('has the tags and attributes for VS Code', () => {
    const { tags } = readJson<{ tags: { name: string }[] }>('vscode.html-custom-data.json');
    assert.deepEqual(listed(tags), expected);
  });

  it('has the custom properties for VS Code', () => {
    const { properties } = readJson<{ properties: Named[] }>('vscode.css-custom-data.json');
    assert.deepEqual(
      sorted(namesOf(properties)),
      sorted(elements.flatMap(({ cssProperties }) => namesOf(cssProperties))),
    );
  });

  it('has the tags and attributes for JetBrains', () => {
    const types = readJson<{ name: string; contributions: { html: { elements: { name: string }[] } } }>(
      'web-types.json',
    );
    assert.equal(types.name, 'aloud');
    assert.deepEqual(listed(types.contributions.html.elements), expected);
  });
});

/** What the source of a class declares: not private, not of Lit, not `@internal`; and what `player-api.ts` adds. */
function publicMembers(tagName: string, className: string): string[] {
  const folder = `elements/${tagName}/`;
  const sources = files.filter(({ file }) => file.startsWith(folder)).map(({ text }) => text);
  return sources.flatMap((text) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if ((ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) && node.name?.text === className)
        for (const member of node.members) if (isPublic(member)) found.push(member.name.getText());
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile('element.ts', text, ts.ScriptTarget.Latest, true));
    return found;
  });
}

function isPublic(member: ts.ClassElement | ts.TypeElement): member is typeof member & { name: ts.PropertyName } {
  const flags = ts.getCombinedModifierFlags(member);
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;
  return (
    !!member.name &&
    !ts.isPrivateIdentifier(member.name) &&
    !(flags & (hidden | ts.ModifierFlags.Override)) &&
    !ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal')
  );
}

interface ElementClass {
  observedAttributes: string[];
  elementProperties: Map<PropertyKey, unknown>;
}

function classOf(name: string): ElementClass {
  return classes[name as 'AloudPlayer'];
}

function namesOf(list: readonly Named[] = []): string[] {
  return list.map(({ name }) => name);
}

/** Each name once. */
function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name]) => name!);
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(new URL(`dist/${file}`, root), 'utf8')) as Content;
}
