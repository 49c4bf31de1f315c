import type { LaunchOptions } from 'puppeteer-core';

export function findBrowser(): Promise<{ from: 'installed' | 'packed'; launchOptions: LaunchOptions }>;
