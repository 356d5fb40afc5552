import { cpus, release, totalmem, type } from "node:os";

/** What the figures were measured on, in a sentence. */
export function describeMachine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() ?? "unknown"}, ${memory} GiB, ${type()} ${release()}, Node ${process.versions.node}`;
}
