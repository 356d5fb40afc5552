import { cpus, loadavg, release, totalmem, type } from "node:os";

/** What the figures are measured on and how busy it is at this moment, in a sentence. */
export function describeMachine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() ?? "unknown"}, ${memory} GiB, ${type()} ${release()}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)} before`;
}
