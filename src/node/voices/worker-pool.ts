import { Worker } from 'node:worker_threads';
import type { SynthesizedSpeech } from './voice.js';
import type { SynthesisResponse, SynthesisRequest } from './synthesis-worker.js';

interface Task {
  readonly request: SynthesisRequest;
  readonly resolve: (spoken: SynthesizedSpeech) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Says many sentences at once, a worker thread for each singer. Threads begin when there is something to say, and serve
 * all pages and voices: a voice takes a second to open.
 */
export class WorkerPool {
  private readonly size: number;
  private readonly queue: Task[] = [];
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Task>();

  constructor(singers: number) {
    this.size = singers;
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
    const worker = new Worker(new URL('./synthesis-worker.js', import.meta.url), { execArgv: [] });
    worker.on('message', (answer: SynthesisResponse) => {
      const task = this.busy.get(worker);
      this.busy.delete(worker);
      this.idle.push(worker);
      if ('spoken' in answer) task?.resolve(answer.spoken);
      else task?.reject(new Error(answer.failure));
      this.dispatch();
    });
    // A thread that ends takes its sentence with it; the others go on.
    const leave = (why: string): void => {
      const task = this.busy.get(worker);
      this.busy.delete(worker);
      if (this.idle.includes(worker)) this.idle.splice(this.idle.indexOf(worker), 1);
      task?.reject(new Error(why));
      this.dispatch();
    };
    worker.on('error', ({ message }: Error) => leave(message));
    worker.on('exit', () => leave('its thread ended'));
    return worker;
  }
}
