import { open, rm, type FileHandle } from 'node:fs/promises';

type SampleArray = Float32Array | Int16Array;

const PART_SAMPLES = 65_536;

/**
 * A temporary file of samples in the byte order of the machine. It keeps a long sound out of memory. `close` removes it.
 */
export class SampleFile<T extends SampleArray = SampleArray> {
  private readonly path: string;
  private readonly handle: FileHandle;
  private readonly ArrayType: new (length: number) => T;
  private appended = 0;

  private constructor(path: string, handle: FileHandle, ArrayType: new (length: number) => T) {
    this.path = path;
    this.handle = handle;
    this.ArrayType = ArrayType;
  }

  static async create<T extends SampleArray>(
    path: string,
    ArrayType: new (length: number) => T,
  ): Promise<SampleFile<T>> {
    return new SampleFile(path, await open(path, 'w+'), ArrayType);
  }

  /** Number of samples. */
  get length(): number {
    return this.appended;
  }

  /** Adds samples at the end. Returns the position of the first. Several calls may run at once. */
  async append(samples: T): Promise<number> {
    const at = this.appended;
    this.appended += samples.length;
    await this.transfer(samples, at, (...range) => this.handle.write(...range).then((done) => done.bytesWritten));
    return at;
  }

  /** The samples of a range, as far as the file has them. */
  async read(from: number, to: number): Promise<T> {
    const samples = new this.ArrayType(Math.max(0, Math.min(to, this.appended) - from));
    await this.transfer(samples, from, (...range) => this.handle.read(...range).then((done) => done.bytesRead));
    return samples;
  }

  async *parts(): AsyncGenerator<T> {
    for (let from = 0; from < this.appended; from += PART_SAMPLES) yield await this.read(from, from + PART_SAMPLES);
  }

  /** Begins again at the first sample. */
  rewind(): void {
    this.appended = 0;
  }

  async close(): Promise<void> {
    await this.handle.close();
    await rm(this.path, { force: true });
  }

  /** The system may transfer fewer bytes than it was asked to. */
  private async transfer(
    samples: T,
    at: number,
    call: (bytes: Uint8Array, offset: number, length: number, position: number) => Promise<number>,
  ): Promise<void> {
    const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
    const first = at * samples.BYTES_PER_ELEMENT;
    for (let done = 0; done < bytes.length;) {
      const moved = await call(bytes, done, bytes.length - done, first + done);
      if (!moved) throw new Error('a temporary file of sound is shorter than what was written to it');
      done += moved;
    }
  }
}
