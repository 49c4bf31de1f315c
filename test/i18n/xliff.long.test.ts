/** A translator's file has every text, and comes back unchanged; a wrong one is refused with the reason. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, describe, it } from 'node:test';
import { FILES, fileUrl, loadCatalogue, loadRules } from '../../scripts/i18n/catalogue.js';
import { checkTranslation } from '../../scripts/i18n/check-translation.js';
import { replaceTexts } from '../../scripts/i18n/message-file.js';
import { readXliff, writeXliff } from '../../scripts/i18n/xliff.js';

const english = await loadCatalogue('en');
const rules = await loadRules('ar');
const arabic = await loadCatalogue('ar');
const xliff = writeXliff(rules, english, arabic, false);

const faultsOf = (change: (xml: string) => string): string[] => {
  const changed = change(xliff);
  assert.notEqual(changed, xliff);
  return checkTranslation(readXliff(changed), english, rules);
};

// I18N-7
describe('a file for translators', () => {
  it('has every text of a language, and no fault', () => {
    const read = readXliff(xliff);
    assert.equal(read.language, 'ar');
    assert.deepEqual(new Map(read.units.map(({ id, target }) => [id, target])), arabic);
    assert.deepEqual(checkTranslation(read, english, rules), []);
  });

  it('comes back into the source without a change', () => {
    const texts = new Map(readXliff(xliff).units.map(({ id, target }) => [id, target]));
    for (const file of FILES) {
      const code = readFileSync(fileUrl('ar', file), 'utf8');
      const again = replaceTexts(code, file, texts);
      assert.equal(textsIn(again), textsIn(code), file);
    }
  });

  it('keeps characters of XML and spaces', () => {
    const special = new Map([...arabic, ['voice.and', ' <b> & "c" '], ['page.listen', ']]> &amp;']]);
    const read = new Map(readXliff(writeXliff(rules, english, special, true)).units.map((unit) => [unit.id, unit.target]));
    assert.equal(read.get('voice.and'), ' <b> & "c" ');
    assert.equal(read.get('page.listen'), ']]> &amp;');
  }); // prettier-ignore

  it('of a new language has the sources and no targets', () => {
    const xml = writeXliff(rules, english, new Map(), false);
    assert.deepEqual(readXliff(xml).units, []);
    assert.match(xml, /<source>Listen to this story<\/source>\n {6}<\/trans-unit>/);
    assert.match(xml, /<note>plural form few: 3, 4, 5, 6<\/note>/);
  });

  it('is refused for a name that no message has', () => {
    assert.deepEqual(
      faultsOf((xml) => xml.replace('"page.listen"', '"page.lisen"')),
      ['page.lisen: no message has this name'],
    );
  });

  it('is refused for a changed placeholder', () => {
    const faults = faultsOf((xml) => xml.replace(/(id="page.listenTo"[^]*?<target[^>]*>[^<]*)\{headline\}/, '$1{title}'));
    assert.deepEqual(faults, ['page.listenTo: has the placeholders {title}, needs {headline}']);
  }); // prettier-ignore

  it('is refused for a number that is left out where the form has several numbers', () => {
    const faults = faultsOf((xml) => xml.replace(/(id="rules.hours\[3\]"[^]*?<target[^>]*>)\{n\} /, '$1'));
    assert.deepEqual(faults, ['rules.hours[3]: has the placeholders (none), needs {n}']);
  });

  it('is refused for a wrong number of plural forms', () => {
    assert.deepEqual(
      faultsOf((xml) => xml.replace('rules.hours[5]', 'rules.hours[6]')),
      ['rules.hours[6]: this message has 6 plural forms', 'rules.hours[5]: this plural form is missing'],
    );
  });

  it('is refused for an English text that has changed', () => {
    const faults = faultsOf((xml) => xml.replace('<source>Pause<', '<source>Break<'));
    assert.deepEqual(faults, ['player.pause: the English text has changed to “Pause”. Export the file again.']);
  });

  it('is refused for elements in a text, and for XML that is not well-formed', () => {
    assert.throws(() => readXliff(xliff.replace('<source>Pause', '<source><g id="1"/>Pause')), /player\.pause: .*<g>/);
    assert.throws(() => readXliff(xliff.slice(0, -20)), /no well-formed XML/);
    assert.throws(() => readXliff('<xliff/>'), /target-language/);
  });
});

describe('npm run i18n', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aloud-i18n-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const program = ['--import', 'tsx', fileURLToPath(new URL('../../scripts/i18n.ts', import.meta.url))];

  it('prints a line for each language', () => {
    const lines = execFileSync(process.execPath, program, { encoding: 'utf8' }).trim().split('\n');
    assert.match(lines[0]!, /^language +messages .*reviewed +fallback +plural forms$/);
    assert.match(lines[1]!, /^en +161 .* yes .* one, other$/);
    assert.match(
      lines.find((line) => line.startsWith('ar '))!,
      / 181 .* no +en +zero, one, two, few, many, other$/,
    );
  });

  it('imports nothing from a file with a fault, and says each', () => {
    const path = join(folder, 'ar.xlf');
    writeFileSync(path, xliff.replace('"page.listen"', '"page.lisen"').replace('<source>Pause<', '<source>Break<'));
    const before = readFileSync(fileUrl('ar', 'page'), 'utf8');
    const { status, stderr } = spawnSync(process.execPath, [...program, 'import', path], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.equal(stderr.trim().split('\n').length, 3, stderr);
    assert.match(stderr, /Nothing was written\.$/m);
    assert.equal(readFileSync(fileUrl('ar', 'page'), 'utf8'), before);
  });

  it('asks for the rules of a new language', () => {
    const { status, stderr } = spawnSync(process.execPath, [...program, 'export', 'nl'], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /src\/locales\/nl\/rules\.ts is missing/);
  });
});

/** The text of a source without its quotes and line ends, which the formatter chooses. */
function textsIn(code: string): string {
  return code.replace(/['"`,\s]/g, '');
}
