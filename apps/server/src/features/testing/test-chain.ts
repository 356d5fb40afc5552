import type { EngineSettings, LanguageConfig } from "../../engines/pictures/engine-catalogue.ts";
import type { PictureChain } from "../../engines/pictures/picture-chain.ts";
import type { VendorPictureTarget } from "../../engines/pictures/picture-request.ts";

const SETTINGS: EngineSettings = {
  vendors: [],
  chain: [],
  deadlineMs: 120_000,
  budget: {
    perPictureMicros: 1_000_000,
    perUserPerDayMicros: 10_000_000,
    perVendorPerDayMicros: 10_000_000,
  },
  language: null,
};

/** The settings of a language model that nobody asks. */
export const TEST_LANGUAGE: LanguageConfig = {
  ...{ vendor: "shop", kind: "openai-compatible", baseUrl: "https://vendor.test/v1", apiKey: null },
  ...{ model: "writer", priceMicros: 4_000, deadlineMs: 8_000 },
};

/** A chain of the given targets; of none by default, as where no vendor is set up. */
export function createTestChain(
  targets: readonly VendorPictureTarget[] = [],
  language: LanguageConfig | null = null,
): PictureChain {
  return {
    settings: () => ({ ...SETTINGS, language }),
    problems: () => [],
    models: () => [],
    targets: (choice, switchedOff) =>
      choice.startsWith("built-in") ? [] : targets.filter(({ id }) => !switchedOff.has(id)),
    close: async () => undefined,
  };
}
