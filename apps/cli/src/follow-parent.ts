/** The few things of a process that following needs; the real one has them. */
export interface Follower {
  readonly pid: number;
  readonly channel?: { unref?(): void } | null | undefined;
  on(event: "disconnect", listener: () => void): unknown;
  kill(pid: number, signal: "SIGTERM"): unknown;
}

/**
 * Ends this process the graceful way when the one that started it is gone, however it ended. That
 * is how a wrapper under another Node can be killed without leaving a server behind. Does nothing
 * where there is no channel to a parent.
 */
export function followParent(follower: Follower): void {
  const { channel } = follower;
  if (channel === undefined || channel === null) return;
  follower.on("disconnect", () => follower.kill(follower.pid, "SIGTERM"));
  channel.unref?.();
}
