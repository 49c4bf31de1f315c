/** The environment of a page: colours, motion, paper, the network. */
import { command } from './client.js';

export const emulate = command('emulate', (client, options) =>
  client.send('Emulation.setEmulatedMedia', {
    media: options.media ?? '',
    features: [
      { name: 'forced-colors', value: options.forcedColors ?? '' },
      { name: 'prefers-color-scheme', value: options.colorScheme ?? '' },
      { name: 'prefers-reduced-motion', value: options.reducedMotion ?? '' },
      { name: 'prefers-contrast', value: options.contrast ?? '' },
    ],
  }),
);

export const throttle = command('throttle', async (client, options) => {
  await client.send('Network.enable');
  // Otherwise a file from the cache comes at once.
  await client.send('Network.setCacheDisabled', { cacheDisabled: !!options.latency });
  await client.send('Network.emulateNetworkConditions', {
    offline: false, // it would close the runner's own socket too
    latency: options.latency ?? 0,
    downloadThroughput: options.download ?? -1,
    uploadThroughput: options.upload ?? -1,
  });
});

export const block = command('block', async (client, { urls }) => {
  await client.send('Network.enable');
  await client.send('Network.setBlockedURLs', { urls });
});

/** Every new request fails and `navigator.onLine` is false; open sockets stay open, the runner's among them. */
export const offline = command('offline', async (client, { on }) => {
  await client.send('Network.enable');
  await client.send('Network.setBlockedURLs', { urls: on ? ['*'] : [] });
  await client.send('Network.overrideNetworkState', {
    offline: on,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
});

export const screenshot = command('screenshot', async (client, { clip }) => {
  const { data } = await client.send('Page.captureScreenshot', {
    format: 'png',
    clip: { ...clip, scale: 1 },
    captureBeyondViewport: false,
  });
  return data;
});
