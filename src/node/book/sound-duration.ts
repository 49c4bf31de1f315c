/** A recording may be this much shorter than its times say, in seconds: encoders cut the silence at the end. */
export const TOLERANCE_SECONDS = 0.5;

/** Seconds of a sound; undefined where the package that could tell is not installed, or where the file does not say. */
export async function measureSoundSeconds(bytes: Uint8Array): Promise<number | undefined> {
  const reader = await import('mediabunny').catch(() => undefined);
  if (!reader) return undefined;
  const { ALL_FORMATS, BufferSource, Input } = reader;
  const length = await new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS })
    .computeDuration()
    .catch(() => 0);
  return length || undefined;
}

/** Does an MP4 file end before its last box does (ISO/IEC 14496-12 §4.2)? It was not copied to its end. */
export function isTruncatedMp4(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 16 <= bytes.length) {
    const size = view.getUint32(at);
    const box = size === 1 ? Number(view.getBigUint64(at + 8)) : size || bytes.length - at;
    if (box < 8) return false; // no MP4, or none that can be followed
    at += box;
  }
  return at > bytes.length;
}
