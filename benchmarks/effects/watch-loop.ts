// Loaded into the server before it starts: tells, when asked by a signal, how long its event loop
// was kept waiting since the last time.
import { writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

const RESOLUTION_MS = 1;
const file = process.env["LOOP_DELAY_FILE"];

if (isMainThread && file !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  process.on("SIGUSR2", () => {
    const p99 = delay.percentile(99) / 1e6 - RESOLUTION_MS;
    const max = delay.max / 1e6 - RESOLUTION_MS;
    delay.reset();
    writeFileSync(file, JSON.stringify({ p99, max }));
  });
}
