import { AttemptError, type AttemptErrorParts, type ErrorClass } from "@emblazon/failover";
import { readRetryAfter } from "./retry-after.ts";
import type { VendorAnswer } from "./vendor-answer.ts";
import { type AnswerWords, wordsOfAnswer } from "./words-of-answer.ts";

/** The class of what only one vendor says so; null leaves it to what all say alike. */
export type Recognise = (words: AnswerWords, answer: VendorAnswer) => ErrorClass | null;

export interface Refusing {
  readonly name: string;
  readonly clean: (text: string) => string;
  readonly recognise?: Recognise;
}

const POLICY =
  /content[_ -]?(?:policy|filter|moderation|checker)|moderation|safety[_ -](?:system|filter|check)|nsfw|(?:prohibited|sensitive|unsafe)[_ -]content/i;
const QUOTA =
  /insufficient[_ ](?:quota|funds|balance|credits?)|exceeded your current quota|billing|credits? (?:left|balance|exhausted)|exhausted balance|out of credits?|overdue|payment required/i;
const BY_STATUS: Readonly<Record<number, ErrorClass>> = {
  401: "auth",
  402: "quota",
  403: "auth",
  404: "unsupported",
  405: "unsupported",
  408: "timeout",
  410: "unsupported",
  429: "rate",
  451: "policy",
  501: "unsupported",
  504: "timeout",
};
/** The vendor says by these that it has not taken the request: busy (503), overloaded (529). */
const NOT_TAKEN: readonly number[] = [501, 503, 529];
/** It may have been taken before the time ran out. */
const MAY_BE_TAKEN: readonly number[] = [408];

/** A bad answer as an error, with its class, its fate and how long the vendor asks to be left alone. */
export function refuseAnswer(answer: VendorAnswer, refusing: Refusing): AttemptError {
  const { status, bytes } = answer;
  const words = wordsOfAnswer(bytes);
  const retryAfterMs = readRetryAfter(answer);
  const said = refusing.clean(words.message);
  const message = `${refusing.name} answered ${status}${said === "" ? "" : `: ${said}`}`;
  return new AttemptError(refusing.recognise?.(words, answer) ?? classOf(status, words), message, {
    ...becameOf(status, words),
    ...(retryAfterMs !== null && { retryAfterMs }),
  });
}

/** What names the request as being at fault, in the codes of an error. */
const OUR_FAULT = /invalid_request|user_error|bad_request|not_found|unsupported/;

/**
 * An error that comes after a good status, sorted as if it had come with the status that its words
 * stand for: with none of them it is the vendor's own failure.
 */
export function refuseWords(bytes: Uint8Array, refusing: Refusing): AttemptError {
  const words = wordsOfAnswer(bytes);
  const status = statusOf(words);
  const said = refusing.clean(words.message);
  const message = `${refusing.name} gave up${said === "" ? "" : `: ${said}`}`;
  const answer = { status, bytes, headers: new Headers() };
  return new AttemptError(
    refusing.recognise?.(words, answer) ?? classOf(status, words),
    message,
    becameOf(status, words),
  );
}

function statusOf(words: AnswerWords): number {
  const isCalled = (pattern: RegExp): boolean => words.codes.some((code) => pattern.test(code));
  if (classOf(400, words) !== "invalid" || isCalled(OUR_FAULT)) return 400;
  return isCalled(/rate_limit|too_many/) ? 429 : 500;
}

const ADDRESS = /https?:\/\/\S+/gi;

/** The class that a status and its words stand for with any vendor. */
export function classOf(status: number, { message, codes }: AnswerWords): ErrorClass {
  const said = [message, ...codes].join(" ");
  // Where more can be paid for is named in refusals for haste as well; rules are named where they apply.
  const isUnpaid = QUOTA.test(said.replaceAll(ADDRESS, ""));
  const isOurs = status >= 400 && status < 500;
  if (isOurs && status !== 401 && status !== 404 && isUnpaid) return "quota";
  if (isOurs && status !== 401 && status !== 429 && POLICY.test(said)) return "policy";
  const known = BY_STATUS[status];
  if (known !== undefined) return known;
  return isOurs ? "invalid" : "server";
}

/**
 * What became of the request, and what it cost. A 500 in the vendor's own words is its own failure,
 * which no vendor bills; without words it may come from a gateway, behind which the work goes on.
 */
function becameOf(
  status: number,
  { message, codes }: AnswerWords,
): Pick<AttemptErrorParts, "fate" | "costMicros"> {
  if (status < 500) return { fate: MAY_BE_TAKEN.includes(status) ? "unknown" : "none" };
  if (NOT_TAKEN.includes(status)) return { fate: "none" };
  const isTheirs = status === 500 && (message !== "" || codes.length > 0);
  return isTheirs ? { fate: "ended", costMicros: 0 } : { fate: "unknown" };
}
