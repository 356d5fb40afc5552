import type { Engine } from "@emblazon/contract";

/** The first model of a chain, ready, not yet asked; give what matters to a test. */
export function makeEngine(part: Partial<Engine> = {}): Engine {
  return {
    id: "shop/brush",
    name: "Brush",
    vendor: "Vendor",
    kind: "openai-compatible",
    state: "ready",
    abilities: ["text_to_image"],
    chain_position: 1,
    cost_usd: 0.01,
    cost_per: "picture",
    latency_ms: null,
    attempts: 0,
    failures: 0,
    last_error: null,
    last_error_at: null,
    ...part,
  };
}
