/**
 * Every block of code in the documentation: HTML has only elements, attributes and slots that exist; CSS only parts and
 * custom properties that exist; a command line only commands and options that exist; scripts and JSON parse. The blocks
 * marked `test: run` also run in a browser: `test/pages/docs-snippets.long.test.ts`.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { transform } from 'esbuild';
import { parseFragment } from 'parse5';
import { parse as parseYaml } from 'yaml';
import { COMMANDS } from '../../src/node/commands/commands.js';
import { PLS_NAMESPACE, readLexicon } from '../../src/node/pronunciation/read-lexicon.js';
import { root } from '../conventions/project.js';
import { elementsIn } from './pages.js';
import { snippets } from './snippets.js';

interface Named {
  name: string;
}
interface Declaration {
  tagName: string;
  attributes?: Named[];
  members?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}
const manifest = JSON.parse(readFileSync(new URL('dist/custom-elements.json', root), 'utf8')) as {
  modules: { declarations: Declaration[] }[];
};
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const namesOf = (list: 'attributes' | 'cssParts' | 'cssProperties'): Set<string> =>
  new Set(elements.flatMap((element) => element[list] ?? []).map(({ name }) => name));
const parts = namesOf('cssParts');
const properties = namesOf('cssProperties');
const GLOBAL_ATTRIBUTES = /^(id|class|lang|dir|slot|hidden|title|style|data-.*|aria-.*)$/;
const scripts = (JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { scripts: object }).scripts;
const commands = new Map(
  await Promise.all(
    COMMANDS.map(async ([name, load]) => [name, (await load()).options.map((option) => option.name)] as const),
  ),
);

const checks: Record<string, (code: string) => void | Promise<void>> = {
  html: checkHtml,
  css: checkCss,
  sh: checkCommands,
  js: async (code) => void (await transform(code, { loader: 'jsx' })),
  ts: async (code) => void (await transform(code, { loader: 'ts' })),
  json: (code) => void JSON.parse(code),
  yaml: (code) => void parseYaml(code),
  xml: checkLexemes,
  http: (code) => assert.match(code, /^[\w-]+: .+$/m),
  php: (code) => assert.match(code, /\S/),
};

describe('a block of code in the documentation', () => {
  for (const { place, language, code } of snippets())
    it(`${place} is right ${language}`, async () => {
      assert.ok(checks[language], `no check for “${language}”`);
      await checks[language](code);
    });
});

/** Lexemes of a pronunciation lexicon, whose root is left out. */
function checkLexemes(code: string): void {
  const source = `<lexicon version="1.0" xmlns="${PLS_NAMESPACE}" alphabet="ipa" xml:lang="en">${code}</lexicon>`;
  assert.ok(readLexicon(source, 'names.pls').entries.length > 0);
}

function checkHtml(code: string): void {
  for (const { tagName, attrs } of elementsIn(parseFragment(code))) {
    for (const { name, value } of attrs) if (name.startsWith('on')) assert.fail(`an inline script: ${name}="${value}"`);
    if (!tagName.startsWith('aloud-')) continue;
    const element = elements.find((declaration) => declaration.tagName === tagName);
    assert.ok(element, `no element <${tagName}>`);
    for (const { name } of attrs)
      if (!GLOBAL_ATTRIBUTES.test(name))
        assert.ok(
          element.attributes?.some((known) => known.name === name),
          `<${tagName}> has no attribute ${name}`,
        );
  }
}

function checkCss(code: string): void {
  for (const [property] of code.matchAll(/--aloud-[\w-]+/g)) assert.ok(properties.has(property), `no ${property}`);
  for (const [, part] of code.matchAll(/::part\(([\w-]+)\)/g)) assert.ok(parts.has(part!), `no part ${part}`);
}

function checkCommands(code: string): void {
  for (const line of code.split('\n')) {
    const [, script] = /\bnpm run (\S+)/.exec(line) ?? [];
    if (script) assert.ok(script in scripts, `no script ${script}`);
    const [, name, rest = ''] = /\baloud (\w+)(.*)$/.exec(line.replace(/'[^']*'/g, '')) ?? [];
    if (!name || !/\bnpx aloud /.test(line)) continue;
    const options = commands.get(name);
    assert.ok(options, `no command ${name}`);
    for (const [, option] of rest.matchAll(/--([\w-]+)/g))
      assert.ok(options.includes(option!), `${name} has no --${option}`);
  }
}
