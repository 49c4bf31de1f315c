/** What surrounds a page and it cannot choose: colours, motion, paper, the network. */
import { command } from './client.js';

export const emulate = command('emulate', (client, wish) =>
  client.send('Emulation.setEmulatedMedia', {
    media: wish.media ?? '',
    features: [
      { name: 'forced-colors', value: wish.forcedColors ?? '' },
      { name: 'prefers-color-scheme', value: wish.colorScheme ?? '' },
      { name: 'prefers-reduced-motion', value: wish.reducedMotion ?? '' },
      { name: 'prefers-contrast', value: wish.contrast ?? '' },
    ],
  }),
);

export const throttle = command('throttle', async (client, wish) => {
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false, // it would cut the runner's own socket, too
    latency: wish.latency ?? 0,
    downloadThroughput: wish.download ?? -1,
    uploadThroughput: wish.upload ?? -1,
  });
});

export const block = command('block', async (client, { urls }) => {
  await client.send('Network.enable');
  await client.send('Network.setBlockedURLs', { urls });
});

/** Every new request fails and `navigator.onLine` is false; sockets that are open stay so, the runner's among them. */
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
