/** The longest page: 255 segments of 255 bytes. */
const MAX_SEGMENTS = 255;
const HEADER_BYTES = 27;

/**
 * Puts packets into Ogg pages (RFC 3533), for a decoder that reads no other file: one logical stream. A page holds one
 * packet, or a part of one.
 */
export class OggPages {
  #sequence = 0;

  /** The pages of a packet. @param samples that end with it, from the beginning of the stream. */
  pagesOf(packet: Uint8Array, samples: number): Uint8Array {
    const pages: Uint8Array[] = [];
    const segments = Math.floor(packet.length / 255) + 1;
    for (let first = 0; first < segments; first += MAX_SEGMENTS) {
      const count = Math.min(MAX_SEGMENTS, segments - first);
      const isLast = first + count === segments;
      const data = packet.subarray(first * 255, (first + count) * 255);
      const page = new Uint8Array(HEADER_BYTES + count + data.length);
      const view = new DataView(page.buffer);
      page.set([0x4f, 0x67, 0x67, 0x53]); // “OggS”
      page[5] = (first ? 1 : 0) | (this.#sequence ? 0 : 2);
      view.setBigInt64(6, isLast ? BigInt(Math.max(0, Math.round(samples))) : -1n, true);
      view.setUint32(14, 1, true);
      view.setUint32(18, this.#sequence++, true);
      page[26] = count;
      page.fill(255, HEADER_BYTES, HEADER_BYTES + count);
      if (isLast) page[HEADER_BYTES + count - 1] = packet.length % 255;
      page.set(data, HEADER_BYTES + count);
      view.setUint32(22, checksum(page), true);
      pages.push(page);
    }
    return Buffer.concat(pages);
  }
}

const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24;
  for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  return sum;
});

function checksum(page: Uint8Array): number {
  let sum = 0;
  for (const byte of page) sum = (sum << 8) ^ CHECKSUMS[((sum >>> 24) ^ byte) & 255]!;
  return sum >>> 0;
}

/** Splits the three headers of Vorbis, which WebM and our demuxer store as one (Xiph lacing). */
export function splitXiphHeaders(description: Uint8Array): Uint8Array[] {
  const headers: Uint8Array[] = [];
  const lengths: number[] = [];
  let at = 1;
  for (let header = 0; header < description[0]!; header++) {
    let length = 0;
    let byte: number;
    do length += byte = description[at++] ?? 0;
    while (byte === 255);
    lengths.push(length);
  }
  for (const length of lengths) headers.push(description.subarray(at, (at += length)));
  return [...headers, description.subarray(at)];
}
