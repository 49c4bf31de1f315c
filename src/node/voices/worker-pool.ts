import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { VoiceError } from '../errors/voice-error.js';
import { keepAtExit, removeAtExit } from '../output/temporary-paths.js';
import { killChildProgram, type WorkerResources } from './child-program.js';
import type { SynthesisResponse, SynthesisRequest } from './synthesis-worker.js';
import type { SynthesizedSpeech } from './voice.js';

interface Task {
  readonly request: SynthesisRequest;
  readonly resolve: (speech: SynthesizedSpeech) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Synthesizes many sentences at once, each in a worker thread. A thread starts when a sentence needs it. It serves all
 * pages and voices, because a voice takes a second to open.
 *
 * No library: tinypool 2.2.0 waits forever for the task of a thread that calls `process.exit`, and after a thread with an
 * uncaught error it starts no thread for the tasks that wait.
 */
export class WorkerPool {
  readonly size: number;
  private readonly script: URL;
  private readonly queue: Task[] = [];
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Task>();
  private readonly resources = new Map<Worker, WorkerResources>();
  /** For temporary files of the threads. */
  private folder: string | undefined;

  /**
   * @param size the most threads at once.
   * @param script of a thread.
   */
  constructor(size: number, script: URL = new URL('./synthesis-worker.js', import.meta.url)) {
    this.size = size;
    this.script = script;
  }

  run(request: SynthesisRequest): Promise<SynthesizedSpeech> {
    return new Promise((resolve, reject) => {
      this.queue.push({ request, resolve, reject });
      this.dispatch();
    });
  }

  async close(): Promise<void> {
    this.queue.length = 0;
    await Promise.all([...this.idle, ...this.busy.keys()].map((worker) => worker.terminate()));
    this.killPrograms();
    process.off('exit', this.killPrograms);
    if (this.folder === undefined) return;
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
    keepAtExit(this.folder);
  }

  private readonly killPrograms = (): void => {
    for (const resources of this.resources.values()) killChildProgram(resources);
  };

  private createFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'aloud-voices-'));
    removeAtExit(folder);
    // Programs end before the folder is removed.
    process.prependListener('exit', this.killPrograms);
    return folder;
  }

  private dispatch(): void {
    if (!this.queue.length) return;
    const worker = this.idle.pop() ?? (this.busy.size < this.size ? this.startWorker() : undefined);
    if (!worker) return;
    const task = this.queue.shift()!;
    this.busy.set(worker, task);
    worker.postMessage(task.request);
  }

  private startWorker(): Worker {
    const resources = {
      folder: (this.folder ??= this.createFolder()),
      childId: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    };
    const worker = new Worker(this.script, { execArgv: [], workerData: resources });
    this.resources.set(worker, resources);
    worker.on('message', (response: SynthesisResponse) => {
      const task = this.busy.get(worker);
      this.busy.delete(worker);
      this.idle.push(worker);
      if ('spoken' in response) task?.resolve(response.spoken);
      else if (response.advice === undefined) task?.reject(new Error(response.failure));
      else task?.reject(new VoiceError(response.failure, response.advice));
      this.dispatch();
    });
    // Only the sentence of the thread that ends is lost. The other threads continue.
    const remove = (reason: string): void => {
      const task = this.busy.get(worker);
      this.busy.delete(worker);
      if (this.idle.includes(worker)) this.idle.splice(this.idle.indexOf(worker), 1);
      killChildProgram(resources);
      this.resources.delete(worker);
      task?.reject(new Error(reason));
      this.dispatch();
    };
    worker.on('error', ({ message }: Error) => remove(message));
    worker.on('exit', () => remove('its thread ended'));
    return worker;
  }
}
