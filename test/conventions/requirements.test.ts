/** Codes such as FIG-2 resolve to an entry in demo/docs/requirements.md, and each entry names the tests that verify it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from './project.js';

interface Requirement {
  code: string;
  body: string;
  /** Not met or not tested, and the entry says why. */
  hasStatus: boolean;
  tests: string[];
}

const DOCUMENT = 'demo/docs/requirements.md';
const OWN_FILE = 'test/conventions/requirements.test.ts';
/** Names that have the shape of a code and are none. */
const OTHER_NAMES = new Set(['AK', 'COVID', 'GPL', 'ISO', 'MPEG', 'SHA', 'UTF']);

const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const document = read(DOCUMENT);
const requirements = document
  .split(/^(?=##? )/m)
  .filter((section) => /^## [A-Z][A-Z0-9]+-\d+ /.test(section))
  .map(parseRequirement);
const codes = new Set(requirements.map(({ code }) => code));
const tables = new Set([...document.matchAll(/^## Table (\d\.\d) /gm)].map(([, table]) => table!));

const files = [...filesIn('src'), ...filesIn('test'), 'README.md', 'CONTRIBUTING.md']
  .filter((path) => path !== OWN_FILE)
  .map((path) => ({ path, text: read(path) }));

describe('a code in the sources', () => {
  const prefixes = [...new Set([...codes].map((code) => code.split('-', 1).join('')))];

  it('has an entry', () => {
    assert.deepEqual(citations(new RegExp(`\\b(?:${prefixes.join('|')})-\\d+\\b`, 'g'), codes), []);
  });

  it('has a prefix of the document, where a comment or a title of a test cites one', () => {
    const unknown = files.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => /^\s*(?:\/[/*]|\*|#|(?:it|describe)\()/.test(line))
        .flatMap((line) => [...line.matchAll(/\b([A-Z][A-Z0-9]{1,4})-\d{1,2}\b/g)])
        .filter(([, prefix]) => !prefixes.includes(prefix!) && !OTHER_NAMES.has(prefix!))
        .map(([code]) => `${path}: ${code}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('has its table', () => {
    assert.deepEqual(citations(/(?<=\btable )\d\.\d\b/g, tables), []);
  });
});

describe('a requirement', () => {
  it('has a code of its own', () => {
    assert.equal(codes.size, requirements.length, 'two entries have the same code');
    assert.ok(requirements.length > 40);
  });

  for (const { code, body, hasStatus, tests } of requirements)
    it(`${code} has its evidence and ${hasStatus ? 'its status' : 'its tests'}`, () => {
      assert.match(body, /^Evidence: \S/m);
      assert.match(body, /^Tests:/m);
      assert.ok(hasStatus || tests.length > 0, `no test verifies ${code}`);
      for (const path of tests) {
        assert.ok(existsSync(new URL(path, root)), `${path} does not exist`);
        assert.ok(new RegExp(`\\b${code}\\b`).test(read(path)), `${path} does not name ${code}`);
      }
    });
});

function parseRequirement(section: string): Requirement {
  const [title, ...lines] = section.split('\n');
  const body = lines.join('\n');
  return {
    code: /^## (\S+)/.exec(title!)![1]!,
    body,
    hasStatus: /^Status: not (?:met|tested), because \S/m.test(body),
    tests: [...body.matchAll(/^- `(test\/[^`]+)`$/gm)].map(([, path]) => path!),
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:[jt]s|mjs|md|scenario)$/.test(path) && !path.includes('/node_modules/'));
}

/** Where something is cited that the document does not have. */
function citations(pattern: RegExp, known: ReadonlySet<string>): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].filter(([cited]) => !known.has(cited)).map(([cited]) => `${path}: ${cited}`),
  );
}
