/** Boxes that hold others, on the way to those with dates. */
const CONTAINER_BOXES = new Set(['moov', 'trak', 'mdia']);
const DATED_BOXES = new Set(['mvhd', 'tkhd', 'mdhd']);

/**
 * Sets the dates of an MPEG-4 file to nothing, in place (ISO/IEC 14496-12 §8.2.2, §8.3.2, §8.4.2): the same story gives
 * the same bytes on every day, so that a repository does not see a change where there is none.
 */
export function clearMp4Dates(bytes: Uint8Array): Uint8Array {
  clearDatesWithin(bytes, 0, bytes.length);
  return bytes;
}

function clearDatesWithin(bytes: Uint8Array, from: number, to: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at + 8 <= to;) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const size = view.getUint32(at);
    if (size < 8) return;
    if (CONTAINER_BOXES.has(name)) clearDatesWithin(bytes, at + 8, at + size);
    // Created and changed, each of 4 bytes, or 8 in version 1, after a word of version and flags.
    if (DATED_BOXES.has(name)) bytes.fill(0, at + 12, at + 12 + (bytes[at + 8] === 1 ? 16 : 8));
    at += size;
  }
}
