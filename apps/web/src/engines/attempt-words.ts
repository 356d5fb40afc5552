import type { Asset, Attempt } from "@emblazon/contract";
import { formatMs } from "../ui/format.ts";
import { isVendors } from "./engine-names.ts";
import type { NameOf } from "./engine-names.ts";
import { BUILT_IN_DIRECTED } from "./kept-choice.ts";

/** What became of an attempt that failed, after the model's name. */
const FAILURES: Readonly<Record<string, string>> = {
  auth: "refused this server’s key",
  quota: "has no allowance left",
  rate: "was busy",
  policy: "refused these words by its rules",
  invalid: "could not take the request",
  unsupported: "cannot make such pictures",
  timeout: "did not answer in time",
  network: "could not be reached",
  server: "had a fault",
  canceled: "was stopped",
  bad_output: "sent nothing that could be used",
};

const UNASKED = "no model could be asked";

const OUTCOMES: Readonly<Record<string, string>> = {
  completed: "made it",
  started: "is being asked",
  timed_out: "did not answer in time",
  cancelled: "was stopped",
  interrupted: "was cut off when the server stopped",
};

/** What became of one attempt, after the model's name: "was busy". */
export function outcomeWords({ outcome, error_class: failure }: Attempt): string {
  const failed = failure === null ? undefined : FAILURES[failure];
  return failed ?? OUTCOMES[outcome] ?? "failed";
}

/** The same of an attempt of this asset: who told our own engine what to draw has made nothing. */
export function attemptWords(
  attempt: Attempt,
  asset: Pick<Asset, "model_used" | "status">,
): string {
  const { model_used: maker } = asset;
  if (isCutOff(attempt, asset)) return "was cut off";
  const hasDirected = maker === BUILT_IN_DIRECTED && isVendors(attempt.model);
  return hasDirected && attempt.outcome === "completed" ? "directed it" : outcomeWords(attempt);
}

/** An error class in words, after the model's name. */
export function failureWords(errorClass: string): string {
  return FAILURES[errorClass] ?? "failed";
}

/** Whether its chain came to our own engine because no model before it could be asked at all. */
export function isUnasked({ attempts }: Pick<Asset, "attempts">): boolean {
  // What was not asked for at the end of a chain has no price, not even none.
  const isLastLink = attempts.some(
    ({ outcome, cost_usd: cost }) => outcome === "completed" && cost !== null,
  );
  return isLastLink && !askedVendor({ attempts });
}

type Attempted = Pick<Asset, "attempts" | "status" | "model_used" | "generation_time_ms">;

/** Whether a model of a vendor's was asked for an asset. */
export function askedVendor({ attempts }: Pick<Asset, "attempts">): boolean {
  return attempts.some(({ model }) => isVendors(model));
}

/** Who made an asset, and who was asked before: "Flux Fast was busy; made by Gemini in 3.1 s". */
export function madeByWords(asset: Attempted, nameOf: NameOf): string {
  const { attempts } = asset;
  const failures = new Map(
    attempts
      .filter((attempt) => isVendors(attempt.model) && hasFailed(attempt, asset))
      .map((attempt) => [
        attempt.model,
        `${nameOf(attempt.model)} ${attemptWords(attempt, asset)}`,
      ]),
  );
  const maker = attempts.findLast(({ outcome }) => outcome === "completed");
  // Who failed first and did it in the end was only slow to do so.
  if (maker !== undefined) failures.delete(maker.model);
  const before = isUnasked(asset) ? UNASKED : joinFailures([...failures.values()]);
  const parts = [before, endWords(asset, { maker, isReserve: before !== null }, nameOf)];
  return capital(parts.filter((part) => part !== null).join("; "));
}

function hasFailed(attempt: Attempt, asset: Pick<Asset, "status">): boolean {
  const { outcome } = attempt;
  return outcome === "failed" || outcome === "timed_out" || isCutOff(attempt, asset);
}

/** Nobody stopped what was finished after all, or has failed: the server has stopped meanwhile. */
function isCutOff({ outcome }: Attempt, { status }: Pick<Asset, "status">): boolean {
  const hasEndedItself = status === "completed" || status === "failed";
  return hasEndedItself && (outcome === "cancelled" || outcome === "interrupted");
}

function joinFailures([first, second, ...rest]: readonly string[]): string | null {
  if (first === undefined) return null;
  if (second === undefined) return first;
  return rest.length === 0 ? `${first}, ${second}` : `${first}, ${rest.length + 1} others failed`;
}

interface Making {
  readonly maker: Attempt | undefined;
  /** Others failed before. */
  readonly isReserve: boolean;
}

function endWords(asset: Attempted, { maker, isReserve }: Making, nameOf: NameOf): string | null {
  const model = maker?.model ?? asset.model_used;
  if (asset.status !== "completed" || model === null) return null;
  // Our own drawing lay ready while others were asked: its time says nothing.
  const isTimed = !isReserve || isVendors(model);
  const ms = isTimed ? (timeOf(asset, maker) ?? asset.generation_time_ms ?? 0) : 0;
  return `made by ${nameOf(model)}${ms > 0 ? ` in ${formatMs(ms)}` : ""}`;
}

/** What is directed has taken the time of whoever directed, too. */
function timeOf({ attempts }: Attempted, maker: Attempt | undefined): number | undefined {
  if (maker?.model !== BUILT_IN_DIRECTED) return maker?.ms;
  return attempts
    .filter(({ outcome }) => outcome === "completed")
    .reduce((sum, { ms }) => sum + ms, 0);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
