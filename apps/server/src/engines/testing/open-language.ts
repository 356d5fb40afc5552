import { createMemoryBreakerStore, createMemoryBudget } from "@emblazon/failover";
import type { MemoryBudget } from "@emblazon/failover";
import { geminiText } from "@emblazon/testkit/vendors/contracts/gemini-text";
import { openAiChat } from "@emblazon/testkit/vendors/contracts/openai-chat";
import { startVendorGuard } from "@emblazon/testkit/vendors/vendor-guard";
import type { VendorGuard } from "@emblazon/testkit/vendors/vendor-guard";
import { createGuardedFetch } from "../../platform/outgoing/guarded-fetch.ts";
import { WIDE_BOUNDS } from "../../platform/outgoing/testing/wide-bounds.ts";
import { createLanguagePlanner } from "../language/create-language-planner.ts";
import type { LanguagePlanner } from "../language/language-planner.ts";
import type { LanguageConfig } from "../pictures/engine-catalogue.ts";

export const LANGUAGE_KINDS = ["openai-compatible", "gemini"] as const;
export const LANGUAGE_KEY = "sk-secret-key-of-the-owner";
/** What a call costs, in millionths of a US dollar. */
export const CALL_MICROS = 4_000;

export interface LanguageSetup {
  readonly kind: LanguageConfig["kind"];
  /** What the model says where a test gives it nothing else. */
  readonly usually: unknown;
  readonly lacks?: readonly ("schemas" | "pictures")[];
  readonly config?: Partial<LanguageConfig>;
  /** What one person may spend in a day. */
  readonly capMicros?: number;
  readonly now: () => number;
}

/** A planner with a stand-in for its model, which holds both to the vendor's description. */
export interface LanguageBench {
  readonly guard: VendorGuard;
  readonly planner: LanguagePlanner;
  readonly troubles: string[];
  /** What the model says next, in order. */
  readonly says: unknown[];
  readonly budget: MemoryBudget;
  /** The requests' bodies as text. */
  asked(): string[];
  /** @throws when either side has not kept to the description */
  close(): Promise<void>;
}

export async function openLanguage(setup: LanguageSetup): Promise<LanguageBench> {
  const { kind, usually, lacks = [], now, capMicros = 1_000_000 } = setup;
  const says: unknown[] = [];
  const troubles: string[] = [];
  const say = (): string => {
    const next = says.shift() ?? usually;
    return typeof next === "string" ? next : JSON.stringify(next);
  };
  const contract = kind === "gemini" ? geminiText({ say }) : openAiChat({ say, lacks });
  const guard = await startVendorGuard(contract, { apiKey: LANGUAGE_KEY });
  const config: LanguageConfig = {
    ...{ vendor: "shop", kind, baseUrl: guard.baseUrl, apiKey: LANGUAGE_KEY },
    model: kind === "gemini" ? "gemini-3.8-flash" : "gpt-6-luna",
    ...{ priceMicros: CALL_MICROS, deadlineMs: 20_000 },
    ...setup.config,
  };
  const budget = createMemoryBudget(
    { now },
    { userMicros: () => capMicros, vendorMicros: () => 1_000_000 },
  );
  const planner = createLanguagePlanner({
    settings: () => config,
    budget,
    rests: createMemoryBreakerStore({ now }),
    openFetch: ({ baseUrl }) =>
      createGuardedFetch({ bounds: WIDE_BOUNDS, allowLocal: [new URL(baseUrl).origin] }),
    onTrouble: (message) => troubles.push(message),
    now,
  });
  return {
    ...{ guard, planner, troubles, says, budget },
    asked: () => guard.requests.map(({ body }) => JSON.stringify(body)),
    close: async () => {
      await planner.close();
      await guard.close();
    },
  };
}

/** What the model is told of its work, apart from what it works on. */
export function instructionsOf(body: unknown): string {
  const { messages, systemInstruction } = body as {
    readonly messages?: readonly { readonly content: unknown }[];
    readonly systemInstruction?: unknown;
  };
  return JSON.stringify(systemInstruction ?? messages?.[0]?.content);
}
