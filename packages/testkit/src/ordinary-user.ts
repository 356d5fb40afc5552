import { execFileSync } from "node:child_process";

/** A user id and group id to start a process with. */
export interface UserIds {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root, so a root process starts it as someone else.
 *
 * @returns the ids of `postgres`, else of `nobody`; null when this process is no root and can run
 *   the server as itself
 */
export function ordinaryUser(): UserIds | null {
  if (process.getuid?.() !== 0) return null;
  return idsOf("postgres") ?? idsOf("nobody") ?? { uid: 65_534, gid: 65_534 };
}

function idsOf(name: string): UserIds | null {
  try {
    const read = (flag: string) =>
      Number(
        execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
      );
    return { uid: read("-u"), gid: read("-g") };
  } catch {
    return null;
  }
}
