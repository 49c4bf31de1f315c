import type { LaunchOptions } from 'puppeteer-core';

export function findBrowser(): Promise<{ from: 'installed' | 'packed'; launchOptions: LaunchOptions }>;

/** Path of a Chrome or Chromium of this machine. */
export function installedBrowser(): string | undefined;
