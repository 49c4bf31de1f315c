/** Snapshots: the reports of one page with all faults, in three formats. `UPDATE_SNAPSHOTS=1` writes them again. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { RULES } from '../../../src/core/check/rules/rules.js';
import { runAloud } from '../run-aloud.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const lines = readFileSync(`${folder}/faults.html`, 'utf8').split('\n');

interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

interface Report {
  pages: { page: string; findings: { ruleId: string; line: number; column: number; endColumn: number }[] }[];
}

/** The parts of SARIF that the test reads. */
interface Log {
  version: string;
  runs: {
    tool: {
      driver: {
        semanticVersion: string;
        rules: { id: string; help: { text: string }; shortDescription: { text: string }; helpUri?: string }[];
      };
    };
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: Region } }[];
      fixes?: {
        artifactChanges: { replacements: { deletedRegion: Region; insertedContent: { text: string } }[] }[];
      }[];
    }[];
  }[];
}

function assertSnapshot(file: string, text: string): void {
  if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(folder + file, text);
  assert.equal(text, readFileSync(folder + file, 'utf8'));
}

/** The text of a region in one line. */
const at = ({ startLine, startColumn, endColumn }: Region): string =>
  lines[startLine - 1]!.slice(startColumn - 1, endColumn - 1);

describe('the reports of a page with all faults', () => {
  it('for people', async () => {
    const { code, stdout } = await runAloud(['check', 'faults.html'], folder);
    assertSnapshot('faults.txt', stdout);
    assert.equal(code, 1);
    for (const line of stdout.trim().split('\n').slice(0, -2))
      assert.match(line, /^faults\.html:\d+:\d+: (error|warning|note): .+ — .+ {2}[a-z-]+\/[a-z0-9-]+$/);
  });

  it('for programs', async () => {
    const { stdout } = await runAloud(['check', 'faults.html', '--format', 'json'], folder);
    assertSnapshot('faults.json', stdout);
    const { pages } = JSON.parse(stdout) as Report;
    assert.equal(pages.length, 1);
    assert.equal(pages[0]!.page, 'faults.html');
    for (const finding of pages[0]!.findings) assert.ok(RULES.some(({ id }) => id === finding.ruleId));
  });

  it('for code hosts: SARIF 2.1.0', async () => {
    const { stdout } = await runAloud(['check', 'faults.html', '--format', 'sarif'], folder);
    assertSnapshot('faults.sarif', stdout.replace(/("semanticVersion": ")[^"]+/, '$10.0.0'));
    const log = JSON.parse(stdout) as Log;
    assert.equal(log.version, '2.1.0');
    const run = log.runs[0]!;
    assert.match(run.tool.driver.semanticVersion, /^\d+\.\d+\.\d+/);
    assert.deepEqual(
      run.tool.driver.rules.map(({ id }) => id),
      RULES.map(({ id }) => id),
    );
    for (const rule of run.tool.driver.rules) assert.ok(rule.help.text && rule.shortDescription.text && !rule.helpUri);
    assert.ok(run.results.length > 15);
    for (const { ruleId, ruleIndex, level, message, locations, fixes = [] } of run.results) {
      assert.equal(run.tool.driver.rules[ruleIndex]!.id, ruleId);
      assert.match(level, /^(error|warning|note)$/);
      assert.ok(message.text);
      assert.equal(locations.length, 1);
      const { artifactLocation, region } = locations[0]!.physicalLocation;
      assert.equal(artifactLocation.uri, 'faults.html');
      for (const value of Object.values(region) as number[]) assert.ok(Number.isInteger(value) && value > 0);
      assert.ok(region.endLine > region.startLine || region.endColumn >= region.startColumn);
      for (const { artifactChanges } of fixes)
        for (const { replacements } of artifactChanges)
          for (const { deletedRegion, insertedContent } of replacements) {
            assert.match(insertedContent.text, /alt=/i);
            assert.match(at(deletedRegion), /^$|^alt=/i);
          }
    }
  });

  it('have the positions of the words', async () => {
    const { stdout } = await runAloud(['check', 'faults.html', '--format', 'json'], folder);
    const { findings } = (JSON.parse(stdout) as Report).pages[0]!;
    const textAt = (rule: string): string[] =>
      findings
        .filter((finding) => finding.ruleId === rule)
        .map(({ line, column, endColumn }) => lines[line - 1]!.slice(column - 1, endColumn - 1));
    assert.deepEqual(textAt('text/double-full-stop'), ['..']);
    assert.deepEqual(textAt('name/one-letter'), ['Kakykhanov']);
    assert.deepEqual(textAt('figure/alt-placeholder'), ['alt="16x9 Image"']);
    assert.deepEqual(textAt('link/ambiguous'), ['<a href="/port/closed-after-the-storm">']);
    assert.deepEqual(textAt('language/wrong-script'), ['Порт останется закрытым до понедельника,']);
    assert.deepEqual(textAt('text/debris'), ['XS SM MD LG']);
    assert.deepEqual(textAt('figure/alt-repeats-caption'), [
      "ALT='The quay lay empty on Monday.'",
      'alt=Cranes&#32;stand&#32;idle&#32;over&#32;the&#32;port',
    ]);
  });
});
