import type { Log } from "../log/log.ts";

/** One step of the way down: its name for the log, its work, and how long it may take. */
export interface ShutdownPhase {
  readonly name: string;
  readonly limitMs: number;
  readonly run: () => Promise<void> | void;
}

/** Runs the phases in order; one that fails or takes too long is logged and left behind. */
export async function shutDown(phases: readonly ShutdownPhase[], log: Log): Promise<void> {
  for (const { name, limitMs, run } of phases) {
    const startedAt = performance.now();
    const late = Promise.withResolvers<"late">();
    const timer = setTimeout(() => late.resolve("late"), limitMs);
    try {
      const outcome = await Promise.race([run(), late.promise]);
      const ms = Math.round(performance.now() - startedAt);
      if (outcome === "late") log.warn({ phase: name, ms }, "shutdown phase took too long");
      else log.info({ phase: name, ms }, "shutdown");
    } catch (error) {
      log.error({ err: error, phase: name }, "shutdown phase failed");
    } finally {
      clearTimeout(timer);
    }
  }
}
