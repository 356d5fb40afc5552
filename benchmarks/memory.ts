import { readFileSync, readdirSync } from "node:fs";

/** The resident memory of a process and of all that it started, in MB; Linux only. */
export function residentMb(pid: number): number {
  return processTree(pid).reduce((sum, one) => sum + residentKb(one), 0) / 1024;
}

/** The memory of a process and of all that it started, what several share counted once, in MB. */
export function treeMb(pid: number): number {
  return processTree(pid).reduce((sum, one) => sum + ownMb(one), 0);
}

/** The memory of a process alone, with its part of what it shares (PSS), in MB; Linux only. */
export function ownMb(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s*(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function processTree(pid: number): number[] {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => parentOf(one) === pid);
  return [pid, ...children.flatMap(processTree)];
}

function parentOf(pid: number): number {
  return Number(field(pid, "PPid"));
}

function residentKb(pid: number): number {
  return Number.parseInt(field(pid, "VmRSS"), 10) || 0;
}

function field(pid: number, name: string): string {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return new RegExp(`^${name}:\\s*(.*)$`, "m").exec(status)?.[1] ?? "";
  } catch {
    return "";
  }
}
