import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds by which the clocks of the two machines may differ. */
const MAX_AGE_SECONDS = 300;

/** Checks who sent a request, and that it was not sent before. */
export class SignatureCheck {
  private readonly secret: string;
  private readonly now: () => number;
  /** Signatures that were accepted, with the second in which they are too old. */
  private readonly used = new Map<string, number>();

  /** @param now seconds since 1970. */
  constructor(secret: string, now: () => number = () => Date.now() / 1000) {
    this.secret = secret;
    this.now = now;
  }

  /**
   * @param signature `sha256=` and the HMAC-SHA256 of `timestamp.body` in hexadecimal digits.
   * @param timestamp seconds since 1970.
   * @returns what is wrong; undefined for a request to accept.
   */
  reject(body: Uint8Array, signature: string, timestamp: string): string | undefined {
    const expected = `sha256=${createHmac('sha256', this.secret).update(`${timestamp}.`).update(body).digest('hex')}`;
    const [given, wanted] = [Buffer.from(signature), Buffer.from(expected)];
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'the signature is wrong';
    const now = this.now();
    for (const [old, end] of this.used) if (end < now) this.used.delete(old);
    if (!(Math.abs(now - Number(timestamp)) <= MAX_AGE_SECONDS)) return 'the timestamp is too old, or a clock is wrong';
    if (this.used.has(signature)) return 'the request was sent before';
    this.used.set(signature, Number(timestamp) + MAX_AGE_SECONDS);
    return undefined;
  }

  /** A request that could not be served may be sent again. */
  forget(signature: string): void {
    this.used.delete(signature);
  }
}
