/** A desktop with a screen reader and one browser, open for many pages; it runs scenarios line by line. */
import type { Browser, Page } from 'puppeteer-core';
import { setTimeout as after } from 'node:timers/promises';
import { openBrowser } from './browsers.js';
import { Desktop, StartError } from './desktop.js';
import type { BrowserName } from './packages.js';
import { READ_PAGE, type PageFacts } from './page-facts.js';
import { ScreenReader } from './screen-reader.js';
import type { ScenarioLine } from './scenario.js';

/** Keys by their X names; other keys by their own letter. */
const KEYS: Record<string, string> = {
  Enter: 'Return',
  Space: 'space',
  PageDown: 'Next',
  PageUp: 'Prior',
  SayAll: 'KP_Add',
};

/** Speech about the screen reader's own work; how often it comes depends on the machine. */
const OWN_UTTERANCES = /^(Loading\. Please wait\.|Finished loading .*)$/;

/** In seconds. After so long a silence, the speech of a page that was just opened is over. */
const OPENED_QUIET_SECONDS = 1;
const TIMEOUT_MS = 20_000;

const BLANK = '/test/pages/blank.html';

export class ScreenReaderSession {
  readonly #desktop: Desktop;
  readonly #reader: ScreenReader;
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #origin: string;
  #host = '';

  private constructor(desktop: Desktop, reader: ScreenReader, browser: Browser, page: Page, origin: string) {
    this.#desktop = desktop;
    this.#reader = reader;
    this.#browser = browser;
    this.#page = page;
    this.#origin = origin;
  }

  /** @throws StartError */
  static async open(name: BrowserName, origin: string): Promise<ScreenReaderSession> {
    const desktop = await Desktop.open();
    try {
      const reader = await ScreenReader.start(desktop);
      const { browser, page } = await openBrowser(name, desktop);
      const session = new ScreenReaderSession(desktop, reader, browser, page, origin);
      await session.#takeUtterances(OPENED_QUIET_SECONDS);
      return session;
    } catch (error) {
      await desktop.close();
      throw error instanceof StartError ? error : new StartError(String(error));
    }
  }

  /** Starts another scenario. */
  beginScenario(story: string): void {
    this.#host = story.replace(/\W+/g, '-');
  }

  /** Runs a line, and returns its speech. What a script causes is heard by the `listen` after it, however fast the machine is. */
  async runStep(line: Exclude<ScenarioLine, { act: 'expect' }>, next?: ScenarioLine): Promise<string[][]> {
    switch (line.act) {
      case 'open':
        return [await this.#open(line.value)];
      case 'wait for':
        await this.#waitFor(line.value);
        return [await this.#takeUtterances()];
      case 'script':
        await this.#page.evaluate(line.value);
        return [next?.act === 'listen' ? [] : await this.#takeUtterances()];
      case 'listen':
        await after(line.seconds * 1000);
        return [await this.#takeUtterances()];
      case 'read all':
        // From the top: the first line is spoken on the way there, and is not part of the reading.
        await this.#press('ctrl+Home');
        return [await this.#press('SayAll')];
      case 'press': {
        const times = typeof line.times === 'number' ? line.times : (await this.facts())[line.times].length;
        const utterances: string[][] = [];
        for (let count = 0; count < times; count++) utterances.push(await this.#press(line.key));
        return utterances;
      }
    }
  }

  facts(): Promise<PageFacts> {
    return this.#page.evaluate(READ_PAGE) as Promise<PageFacts>;
  }

  async close(): Promise<void> {
    await Promise.race([this.#browser.close().catch(() => undefined), after(5000)]);
    await this.#desktop.close();
  }

  /** Opens the page after an empty page, so that neither the focus nor a mode of the screen reader is left over. */
  async #open(path: string): Promise<string[]> {
    try {
      await this.#goto(BLANK);
      // F6 moves through the browser's own bars, back to the page.
      for (let bar = 0; bar < 4 && !(await this.#page.evaluate('document.hasFocus()')); bar++) await this.#press('F6');
      await this.#takeUtterances();
      await this.#goto(path);
      await this.#waitForExpression(
        `our elements of ${path} to be defined`,
        // A late page loads Aloud when the scenario calls this function.
        `!!window.loadAloud || ![...document.querySelectorAll(':not(:defined)')].some(({ localName }) => localName.startsWith('aloud-'))`,
      );
      // The enhancements of an article load in a file of their own.
      await this.#page.evaluate(
        `Promise.all([...document.querySelectorAll('aloud-article')].map((article) => article.updateComplete)).then(() => true)`,
      );
    } catch (error) {
      throw new StartError(`the page ${path} did not open: ${String(error)}`);
    }
    return this.#takeUtterances(OPENED_QUIET_SECONDS);
  }

  async #goto(path: string): Promise<void> {
    // Each scenario has a host of its own: no link was visited, no setting is saved. Browsers resolve every name below
    // localhost to this machine.
    const { port } = new URL(this.#origin);
    await this.#page.goto(`http://${this.#host}.localhost:${port}${path}`, {
      waitUntil: 'load',
      timeout: TIMEOUT_MS * 2,
    });
  }

  async #press(key: string): Promise<string[]> {
    const names = key.split('+').map((name) => KEYS[name] ?? name);
    await this.#desktop.press(names.join('+'));
    return this.#takeUtterances();
  }

  async #takeUtterances(quiet?: number): Promise<string[]> {
    const utterances = await this.#reader.takeUtterances(() => this.#page.evaluate('1'), quiet);
    return utterances.filter((text) => !OWN_UTTERANCES.test(text));
  }

  #waitFor(selector: string): Promise<void> {
    const element = selector
      .split('>>')
      .map((part) => JSON.stringify(part.trim()))
      .reduce(
        (expression, part, depth) => `${expression}${depth > 0 ? '?.shadowRoot' : ''}?.querySelector(${part})`,
        'document',
      );
    return this.#waitForExpression(selector, `Boolean(${element})`);
  }

  async #waitForExpression(description: string, expression: string): Promise<void> {
    for (const end = Date.now() + TIMEOUT_MS; Date.now() < end; await after(50))
      if (await this.#page.evaluate(expression)) return;
    throw new Error(`waited ${TIMEOUT_MS / 1000} s for ${description}`);
  }
}
