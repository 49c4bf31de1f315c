/**
 * Reports whether a device of the network, such as a television or a loudspeaker, can play the sound (Remote Playback API).
 * Looking for devices costs power: abort the signal when the answer is no longer needed.
 */
export function watchRemoteDevices(
  { remote }: HTMLMediaElement,
  onAvailable: (isAvailable: boolean) => void,
  signal: AbortSignal,
): void {
  // Missing in Firefox; refused where the device cannot look for others.
  remote?.watchAvailability(onAvailable).then(
    (id) => {
      const stop = (): void => void remote.cancelWatchAvailability(id).catch(() => undefined);
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop);
    },
    () => undefined,
  );
}

/** Shows the browser's own list of devices. Call this in the press itself. */
export async function chooseRemoteDevice({ remote }: HTMLMediaElement): Promise<void> {
  await remote.prompt().catch(() => undefined); // the reader closed the list
}
