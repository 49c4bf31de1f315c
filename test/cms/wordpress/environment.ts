/** The site and the browser that all cases share, and the visitors of one case. */
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import * as puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.js';
import { ALOUD, openSite, type Site } from './site.js';
import { openVisitor, type Visitor } from './visitor.js';

export class Environment {
  site!: Site;
  #browser!: Browser;
  readonly #visitors: Visitor[] = [];

  /** A reader, or a user who has logged in. After the case, nothing may have gone wrong in the pages. */
  async visit(user?: string): Promise<Visitor> {
    const visitor = await openVisitor(this.#browser, this.site, user);
    this.#visitors.push(visitor);
    return visitor;
  }

  /** Publishes a post without an editor. @returns its id and its address. */
  async publish(
    title: string,
    content: string,
    more: Record<string, string> = {},
  ): Promise<{ id: number; address: string }> {
    const post = { post_title: title, post_content: content, post_status: 'publish', post_author: '1', ...more };
    const id = await this.site.php<number>(`return wp_insert_post( wp_slash( ${phpValue(post)} ) );`);
    return { id, address: `${this.site.origin}/?p=${id}` };
  }

  /** Registers the start and the end with the test runner. */
  use(): this {
    before(async () => {
      this.site = await openSite();
      this.#browser = await puppeteer.launch((await findBrowser()).launchOptions);
    });
    afterEach(async () => {
      this.site.configure({ command: ALOUD });
      const visitors = this.#visitors.splice(0);
      await Promise.all(visitors.map((visitor) => visitor.close()));
      assert.deepEqual(
        visitors.flatMap(({ problems }) => problems),
        [],
        'the pages report nothing',
      );
    });
    after(async () => {
      await this.#browser?.close();
      await this.site?.close();
    });
    return this;
  }
}

/** A value as PHP code: a JSON text, in which no quote is left. */
export const phpValue = (value: unknown): string =>
  `json_decode( base64_decode( '${Buffer.from(JSON.stringify(value)).toString('base64')}' ), true )`;
