/** Runs tasks a few at a time, each as soon as what it needs has ended, well or badly. */
import type { StepKey } from "./references.ts";

export interface Task {
  readonly key: StepKey;
  /** Keys of tasks that must have ended before; keys that are no task's are taken as ended. */
  readonly needs: readonly StepKey[];
}

/**
 * Resolves when every task has ended. What is ready starts in the order of the list.
 * @param limit how many may run at once
 * @param run must not reject: a failure is the task's own affair
 */
export async function schedule<T extends Task>(
  tasks: readonly T[],
  { limit, run }: { readonly limit: number; readonly run: (task: T) => Promise<void> },
): Promise<void> {
  const keys = new Set(tasks.map(({ key }) => key));
  const ended = new Set<StepKey>();
  const running = new Map<StepKey, Promise<void>>();
  let waiting = tasks;
  for (;;) {
    const ready = waiting.filter(({ needs }) => needs.every((need) => !keys.has(need) || ended.has(need)));
    const starting = new Set(ready.slice(0, limit - running.size));
    waiting = waiting.filter((task) => !starting.has(task));
    for (const task of starting) {
      const end = () => {
        running.delete(task.key);
        ended.add(task.key);
      };
      running.set(task.key, run(task).finally(end));
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  if (waiting.length > 0) throw new Error("Tasks wait for each other in a circle; the plan must have cut it");
}
