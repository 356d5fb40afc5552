import type { VendorConfig } from "./vendor-config.ts";

/** Everything that is set up about models that make pictures. */
export interface EngineSettings {
  readonly vendors: readonly VendorConfig[];
  /** `vendor/model` in the order of asking; the built-in engine comes last of itself. */
  readonly chain: readonly string[];
  /** For one picture with all its attempts. */
  readonly deadlineMs: number;
  readonly budget: {
    /** For one picture with all its attempts, in millionths of a US dollar. */
    readonly perPictureMicros: number;
    readonly perUserPerDayMicros: number;
    readonly perVendorPerDayMicros: number;
  };
  /** The model that plans and writes prompts; null where there is none. */
  readonly language: LanguageConfig | null;
}

export interface LanguageConfig {
  /** Whose budget for the day counts its calls; `language` for one that the file alone knows. */
  readonly vendor: string;
  readonly kind: "openai-compatible" | "gemini";
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly model: string;
  /** For one call, in millionths of a US dollar; 0 where nothing is paid. */
  readonly priceMicros: number;
  /** For a plan with all its calls: people wait for it. */
  readonly deadlineMs: number;
}

/** The settings as they are now: a change of the file is picked up while the server runs. */
export interface EngineCatalogue {
  current(): EngineSettings;
  /** What is wrong with the file as it lies there now, line by line; the last good one is in force. */
  problems(): readonly string[];
  close(): void;
}
