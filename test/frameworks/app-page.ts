/** One page of an app in the browser: its actions, the keys of a reader, and what it reports. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'puppeteer-core';

const IN_PAGE = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');

/** A state that does not come in this time does not come: the limit is long, because the machine may be busy. */
const LIMIT = Number(process.env['ALOUD_LIMIT'] ?? 60_000);

/** What is highlighted when a word begins to sound. */
export interface SoundedWord {
  time: number;
  word: string;
  sentence: string;
  /** The highlighted nodes are in the article that the page has now. */
  isInPage: boolean;
}

export class AppPage {
  /** Uncaught errors, and what the page wrote to the console as an error. */
  readonly errors: string[] = [];
  /** What a step measured, for the table. */
  measured?: string;

  readonly page: Page;
  readonly close: () => Promise<void>;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession, close: () => Promise<void>) {
    this.page = page;
    this.close = close;
    this.#session = session;
    page.on('pageerror', (error) =>
      this.errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`${message.text()} ${message.location().url ?? ''}`);
    });
  }

  /** Opens the story in a profile of its own, and waits until the app and the player are ready. */
  static async open(browser: Browser, origin: string): Promise<AppPage> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await page.evaluateOnNewDocument(IN_PAGE);
    const app = new AppPage(page, session, () => context.close());
    await page.goto(`${origin}/`);
    await app.waitForStory();
    return app;
  }

  waitForStory(): Promise<void> {
    return this.until('the story and its player', 'journey.isReady()');
  }

  waitForOtherPage(): Promise<void> {
    return this.until('the other page', `document.querySelector('main[data-page="about"]') && journey.isSettled()`);
  }

  /** The value of an expression in the page. */
  async read<T>(expression: string): Promise<T> {
    return (await this.page.evaluate(expression)) as T;
  }

  /** Waits until an expression is true in the page. */
  async until(what: string, expression: string): Promise<void> {
    try {
      // A truth value: the browser would keep an element for this program.
      await this.page.waitForFunction(`!!(${expression})`, { timeout: LIMIT, polling: 20 });
    } catch (cause) {
      const state = await this.read<string>(`JSON.stringify([journey.phase(), journey.audio()?.currentTime])`);
      throw new Error(`there was never ${what}: ${state} ${this.errors.join('; ')}`, { cause });
    }
  }

  has(action: string): Promise<boolean> {
    return this.read(`!!document.querySelector('[data-action="${action}"]')`);
  }

  /** A reader's click on a control of the app. */
  async act(action: string): Promise<void> {
    const control = await this.page.$(`[data-action="${action}"]`);
    assert.ok(control, `the page has no ${action}`);
    // By the key, since a docked player can cover a control.
    await control.focus();
    await control.press('Enter');
    await control.dispose();
  }

  /** Presses the button of the player by a key. */
  async press(): Promise<void> {
    await this.page.evaluate('journey.button().focus()');
    await this.page.keyboard.press('Enter');
  }

  /** Presses Play, and waits for sound. */
  async play(): Promise<void> {
    await this.press();
    await this.untilPlaying();
  }

  untilPlaying(): Promise<void> {
    return this.until('sound', `journey.phase() === 'playing' && journey.audio().currentTime > 0`);
  }

  /** The next words that begin to sound. */
  async nextWords(count: number): Promise<SoundedWord[]> {
    await this.until('a highlighted word', `journey.highlights() > 1`);
    await this.page.evaluate('void journey.forgetWords()');
    await this.until(`${count} words`, `journey.words().length >= ${count}`);
    return this.read('journey.words()');
  }

  /** Listeners and nodes that are left after garbage collection. */
  async resources(): Promise<{ listeners: number; nodes: number }> {
    for (let time = 0; time < 3; time++) await this.#session.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const value = (name: string): number => metrics.find((metric) => metric.name === name)!.value;
    return { listeners: value('JSEventListeners'), nodes: value('Nodes') };
  }
}
