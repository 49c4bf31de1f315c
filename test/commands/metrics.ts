import { executeServerCommand } from '@web/test-runner-commands';

/** Of the whole tab, since it began. Durations in seconds. */
export interface Metrics {
  RecalcStyleCount: number;
  LayoutCount: number;
  TaskDuration: number;
  ScriptDuration: number;
  Nodes: number;
  JSEventListeners: number;
  JSHeapUsedSize: number;
}

/** @see https://chromedevtools.github.io/devtools-protocol/tot/Performance/#method-getMetrics */
export const metrics = (): Promise<Metrics> => executeServerCommand<Metrics, object>('aloud-metrics', {});

/** Collects garbage: afterwards a `WeakRef` to an unreachable object returns undefined. */
export async function collectGarbage(): Promise<void> {
  await executeServerCommand('aloud-garbage', {});
}
