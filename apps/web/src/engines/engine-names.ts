import type { Engine } from "@emblazon/contract";
import { BUILT_IN, BUILT_IN_DIRECTED } from "./kept-choice.ts";

/** What an engine or a model is called, by its id. */
export type NameOf = (id: string) => string;

export const OUR_ENGINE = "our own engine";

/** Names by the list of engines; a name that two vendors share has its vendor beside it. */
export function engineNames(engines: readonly Engine[]): NameOf {
  const byId = new Map(engines.map((engine) => [engine.id, engine]));
  return (id) => {
    const known = byId.get(id);
    if (id === BUILT_IN_DIRECTED) return withinSentence(known?.name ?? DIRECTED);
    if (!isVendors(id)) return OUR_ENGINE;
    if (known === undefined) return id.slice(id.lastIndexOf("/") + 1);
    const isShared = engines.some((other) => other.name === known.name && other.id !== id);
    return isShared ? `${known.name} (${known.vendor})` : known.name;
  };
}

/** Where the model that directed it is set up no longer. */
const DIRECTED = "our own engine, directed";

function withinSentence(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** Whether an id names a model of a vendor's, and nothing of our own. */
export function isVendors(id: string): boolean {
  return id !== BUILT_IN && id.includes("/");
}
