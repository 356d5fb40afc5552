import type { ServerResponse } from "node:http";
import type { GuardJob } from "./guard-world.ts";

/** Something that a vendor's stand-in sees happen to a picture that it makes. */
export interface GuardMoment {
  /** The operation's id, or `file`. */
  readonly what: string;
  /** Before it is answered, or once the answer has gone out. */
  readonly at: "asked" | "answered";
  readonly job: GuardJob | null;
}

/** Told of each moment; what it answers is waited for before the request is answered. */
export type WatchGuard = (moment: GuardMoment) => void | Promise<void>;

/** Tells of a request now, and of its answer when that has gone out. */
export async function tellOf(
  watch: WatchGuard | undefined,
  response: ServerResponse,
  about: Pick<GuardMoment, "what" | "job">,
): Promise<void> {
  if (watch === undefined) return;
  response.once("finish", () => void watch({ ...about, at: "answered" }));
  await watch({ ...about, at: "asked" });
}
