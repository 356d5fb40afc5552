import { parseLogoSpec } from "@emblazon/contract";
import type { LogoSpec } from "@emblazon/contract";

/** What an instruction for new designs is read against: a plain name, since there is no logo yet. */
export const NEUTRAL_SPEC: LogoSpec = parseLogoSpec({
  version: 1,
  seed: 0,
  archetype: "wordmark",
  style: "modern",
  layout: { kind: "wordmark", align: "center" },
  surface: "white",
  palette: { ink: "#17161A", a: "#17161A", b: "#5D5A62", k: "#8A8692", soft: "#F5F4F1" },
  tone: "full",
  word: { text: "Name", font: "inter-tight", weight: 600 },
});
