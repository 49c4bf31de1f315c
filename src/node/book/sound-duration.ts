/** A sound may be this much shorter than its timing: encoders cut the silence at the end. */
export const TOLERANCE_SECONDS = 0.5;

/** The duration of a sound (seconds); undefined if the package for it is not installed, or if the file does not have it. */
export async function measureSoundSeconds(bytes: Uint8Array): Promise<number | undefined> {
  const mediabunny = await import('mediabunny').catch(() => undefined);
  if (!mediabunny) return undefined;
  const { ALL_FORMATS, BufferSource, Input } = mediabunny;
  const length = await new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS })
    .computeDuration()
    .catch(() => 0);
  return length || undefined;
}

/** Whether an MP4 file ends before its last box (ISO/IEC 14496-12 §4.2), after an incomplete copy. */
export function isTruncatedMp4(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 16 <= bytes.length) {
    const size = view.getUint32(at);
    const box = size === 1 ? Number(view.getBigUint64(at + 8)) : size || bytes.length - at;
    if (box < 8) return false; // not MP4, or damaged
    at += box;
  }
  return at > bytes.length;
}
