import { AppError } from "../../platform/errors/app-error.ts";
import { limitHeaders } from "../../platform/limits/limit-headers.ts";
import type { LimitState } from "../../platform/limits/limiter.ts";
import type { LimitName } from "./limit-rules.ts";

const WORDS: Readonly<Record<LimitName, string>> = {
  work: "No more work can be started for now.",
  "sign-in": "There were too many tries to sign in from here.",
  "sign-in-account": "There were too many tries for this account.",
  "code-account": "There were too many wrong codes for this account.",
  register: "Too many accounts were made from here.",
  mail: "Too many mails were asked for from here.",
  "mail-account": "Too many mails were asked for to this address.",
  export: "Your data was fetched too often.",
  download: "Too many pictures were fetched from elsewhere.",
  read: "These are too many requests.",
  change: "These are too many changes.",
};

/** What is answered once a limit is spent: why, and when to come back. */
export function rateLimited(name: LimitName, state: LimitState): AppError {
  const { resetSeconds } = state;
  return new AppError("rate_limited", `${WORDS[name]} Try again ${inWords(resetSeconds)}.`, {
    headers: { ...limitHeaders(state), "retry-after": String(resetSeconds) },
  });
}

/** Rounded up, so that whoever comes back then is let in. */
function inWords(seconds: number): string {
  if (seconds < 120) return `in ${counted(seconds, "second")}`;
  if (seconds < 7_200) return `in ${counted(Math.ceil(seconds / 60), "minute")}`;
  return `in ${counted(Math.ceil(seconds / 3_600), "hour")}`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
