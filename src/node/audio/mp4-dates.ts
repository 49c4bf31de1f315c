/** Boxes that contain the boxes with dates. */
const CONTAINER_BOXES = new Set(['moov', 'trak', 'mdia']);
const DATED_BOXES = new Set(['mvhd', 'tkhd', 'mdhd']);

/**
 * Sets the dates of an MPEG-4 file to 0, in place (ISO/IEC 14496-12 §8.2.2, §8.3.2, §8.4.2). The same story gives the same
 * bytes on every day, so that a repository shows no change.
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
    // After 4 bytes of version and flags: the dates of creation and modification, each of 4 bytes, or of 8 in version 1.
    if (DATED_BOXES.has(name)) bytes.fill(0, at + 12, at + 12 + (bytes[at + 8] === 1 ? 16 : 8));
    at += size;
  }
}
