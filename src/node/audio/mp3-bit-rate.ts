import type { EncodedPacket, InputAudioTrack } from 'mediabunny';

/**
 * Whether an MP3 varies in its bits a second, as its frames say (ISO/IEC 11172-3 §2.4.2.3). Players guess a place in it by its
 * share of the bytes, and land seconds off.
 */
export class Mp3BitRates {
  private readonly rates = new Set<number>();
  private isFirst = true;

  /** The first frame may be no sound but a table of contents, of a rate of its own. */
  add({ data }: EncodedPacket): void {
    if (!this.isFirst) this.rates.add(data[2]! >> 4);
    this.isFirst = false;
  }

  get isVariable(): boolean {
    return this.rates.size > 1;
  }
}

/** Whether a track is such an MP3. Nothing is decoded. */
export async function hasVariableBitRate(track: InputAudioTrack): Promise<boolean> {
  if (track.codec !== 'mp3') return false;
  const { EncodedPacketSink } = await import('mediabunny');
  const rates = new Mp3BitRates();
  for await (const packet of new EncodedPacketSink(track).packets()) rates.add(packet);
  return rates.isVariable;
}
