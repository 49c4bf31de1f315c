/** A browser with its own cookies: a reader, or a user of a role who has logged in. It keeps what goes wrong in its pages. */
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'puppeteer-core';
import { PASSWORD, type Site } from './site.js';

export interface Visitor {
  readonly page: Page;
  /** Errors on the console, failed requests, and requests to other servers, so far. */
  readonly problems: string[];
  close(): Promise<void>;
}

export async function openVisitor(browser: Browser, site: Site, user?: string): Promise<Visitor> {
  const context: BrowserContext = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems: string[] = [];
  page.setDefaultTimeout(170_000);
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => isError(message) && problems.push(message.text()));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== site.origin) problems.push(`request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  // The text of a post that is left with changes is of no interest.
  page.on('dialog', (dialog) => void dialog.accept());
  if (user) await logIn(page, site, user);
  return { page, problems, close: () => context.close() };
}

const isError = (message: ConsoleMessage): boolean => message.type() === 'error';

async function logIn(page: Page, site: Site, user: string): Promise<void> {
  await page.goto(`${site.origin}/wp-login.php`);
  // The form moves the focus by itself, 200 ms after it has loaded.
  await page.evaluate(
    (name, password) => {
      document.querySelector<HTMLInputElement>('#user_login')!.value = name;
      document.querySelector<HTMLInputElement>('#user_pass')!.value = password;
    },
    user,
    PASSWORD,
  );
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
}
