import type { EncodedPacket, InputAudioTrack } from 'mediabunny';

/** A message about such a file. */
export const VARIABLE_BIT_RATE = 'has a variable bit rate (MP3), in which players seek seconds off';

/**
 * Finds out whether an MP3 has a variable bit rate, by its frame headers (ISO/IEC 11172-3 §2.4.2.3). Players estimate a
 * position in it by its share of the bytes, and seek seconds off.
 */
export class Mp3BitRates {
  private readonly rates = new Set<number>();
  private isFirst = true;

  /** The first frame may be a table of contents with its own bit rate, so it does not count. */
  add({ data }: EncodedPacket): void {
    if (!this.isFirst) this.rates.add(data[2]! >> 4);
    this.isFirst = false;
  }

  get isVariable(): boolean {
    return this.rates.size > 1;
  }
}

/** Whether a track is an MP3 with a variable bit rate. Decodes nothing. */
export async function hasVariableBitRate(track: InputAudioTrack): Promise<boolean> {
  if (track.codec !== 'mp3') return false;
  const { EncodedPacketSink } = await import('mediabunny');
  const rates = new Mp3BitRates();
  for await (const packet of new EncodedPacketSink(track).packets()) rates.add(packet);
  return rates.isVariable;
}
