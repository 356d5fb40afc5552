import type { Engine, EngineState } from "@emblazon/contract";
import { formatUsd } from "./format-usd.ts";
import { engineNames, isVendors, OUR_ENGINE } from "./engine-names.ts";
import { AUTO, BUILT_IN, BUILT_IN_DIRECTED } from "./kept-choice.ts";
import type { EngineChoice } from "./kept-choice.ts";

/** What costs nothing costs this. */
export const FREE = "free";

export const stateWords: Readonly<Record<EngineState, string>> = {
  ready: "ready",
  resting: "resting until it is tried again",
  probing: "being tried again",
  switched_off: "switched off",
  retired: "retired",
};

/** Models of vendors, in the order of the list. */
export function vendorModels<E extends Engine>(engines: readonly E[]): E[] {
  return engines.filter(({ id }) => isVendors(id));
}

/** Our own engine as a language model directs it; undefined where there is none. */
export function directedEngine(engines: readonly Engine[]): Engine | undefined {
  return engines.find(({ id }) => id === BUILT_IN_DIRECTED);
}

/** Whether a model may be asked for, now or when it has rested. */
export function canBeAsked({ state }: Pick<Engine, "state">): boolean {
  return state !== "switched_off" && state !== "retired";
}

/** Who can be chosen beside our own engine by its own plan. */
function others(engines: readonly Engine[]): Engine[] {
  const directed = directedEngine(engines);
  return [...(directed === undefined ? [] : [directed]), ...vendorModels(engines)];
}

/** Whether anybody is set up beside our own engine, off or on. */
export function hasOthers(engines: readonly Engine[]): boolean {
  return others(engines).length > 0;
}

/** Whether there is anybody to choose but our own engine. */
export function hasChoice(engines: readonly Engine[]): boolean {
  return others(engines).some(canBeAsked);
}

/** A choice as it stands today: a model that is gone, off or retired leaves it to the chain. */
export function resolveChoice(choice: EngineChoice, engines: readonly Engine[]): EngineChoice {
  if (choice === BUILT_IN) return BUILT_IN;
  const model = others(engines).find(({ id }) => id === choice);
  return model !== undefined && canBeAsked(model) ? choice : AUTO;
}

/** Whom a choice asks, in this order; our own engine, the last link of all, is not among them. */
function askedModels(choice: EngineChoice, engines: readonly Engine[]): Engine[] {
  if (choice === BUILT_IN) return [];
  const models = others(engines).filter(({ state }) => state === "ready" || state === "probing");
  if (choice === BUILT_IN_DIRECTED) return models.filter(({ id }) => id === choice);
  const chosen = models.filter(({ id }) => id === choice);
  const chain = models.filter((one) => one.chain_position !== null && one.id !== choice);
  return [...chosen, ...chain];
}

/** The chain in words: "Flux Fast, then 3 others, then our own engine". */
export function chainWords(engines: readonly Engine[]): string {
  const nameOf = engineNames(engines);
  const [first, second, ...rest] = askedModels(AUTO, engines);
  if (first === undefined) {
    const all = vendorModels(engines).filter((model) => model.chain_position !== null);
    return all.some(canBeAsked) ? `${OUR_ENGINE}, while all others rest` : OUR_ENGINE;
  }
  const links = [nameOf(first.id)];
  if (second !== undefined) {
    links.push(rest.length === 0 ? nameOf(second.id) : `${rest.length + 1} others`);
  }
  return [...links, OUR_ENGINE].join(", then ");
}

/** What a choice is called in one line. */
export function choiceWords(choice: EngineChoice, engines: readonly Engine[]): string {
  if (choice === AUTO) return "automatic";
  return engineNames(engines)(choice);
}

/** What so many pictures will cost, as far as can be told before: "about $0.02 for six". */
export function costWords(choice: EngineChoice, engines: readonly Engine[], count: number): string {
  const [first] = askedModels(choice, engines);
  if (first === undefined || first.cost_usd === 0) return FREE;
  const price = first.cost_per === "round" ? first.cost_usd : first.cost_usd * count;
  return `about ${formatUsd(price)} for ${amountWords(count)}`;
}

/** The dearest price that the chain may come to, where it is not the usual one; else null. */
export function dearestWords(engines: readonly Engine[]): string | null {
  const [first, ...others] = askedModels(AUTO, engines);
  const most = Math.max(0, ...others.map(({ cost_usd: price }) => price));
  return first !== undefined && most > first.cost_usd
    ? `up to ${formatUsd(most)} each where others have to help`
    : null;
}

const SMALL = ["none", "one", "two", "three", "four", "five", "six"];

function amountWords(amount: number): string {
  return SMALL[amount] ?? String(amount);
}
