/// <reference path="./pathkit-wasm.d.ts" />
import initPathKit from "pathkit-wasm/bin/pathkit.js";
import type { PathKit } from "pathkit-wasm/bin/pathkit.js";

interface ListenerHost {
  listeners(event: string): readonly unknown[];
  removeListener(event: string, listener: unknown): unknown;
}

const LEAKED_EVENTS = ["uncaughtException", "unhandledRejection"] as const;

/**
 * Starts PathKit from its wasm bytes. Its loader adds process listeners that rethrow every
 * stray error, which would end a server; they are taken off again at once.
 */
export async function loadPathKit(wasm: Uint8Array): Promise<PathKit> {
  const host = processOf(globalThis);
  const before = LEAKED_EVENTS.map((event) => new Set(host?.listeners(event)));
  const ready = initPathKit({ wasmBinary: wasm });
  LEAKED_EVENTS.forEach((event, index) => {
    for (const listener of host?.listeners(event) ?? [])
      if (!before[index]?.has(listener)) host?.removeListener(event, listener);
  });
  return await ready;
}

function processOf(scope: object): ListenerHost | undefined {
  if (!("process" in scope)) return undefined;
  const host = scope.process;
  return isListenerHost(host) ? host : undefined;
}

function isListenerHost(value: unknown): value is ListenerHost {
  return (
    typeof value === "object" && value !== null && "listeners" in value && "removeListener" in value
  );
}
