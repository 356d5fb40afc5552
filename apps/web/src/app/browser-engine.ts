import { createEngineLine } from "../engine/engine-line.ts";
import type { EngineLine } from "../engine/engine-line.ts";

/** The engine's worker for the server that this page came from, below its base path. */
export function createBrowserEngine(): EngineLine {
  return createEngineLine(new URL("api/v1/engines/built-in/assets/", document.baseURI).href);
}
