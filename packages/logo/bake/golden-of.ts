import { createHash } from "node:crypto";
import { brief } from "@emblazon/contract";
import type { LogoEngine } from "../src/engine.ts";

const SEED = 20;
const BRIEFS = [
  {
    name: "Marea",
    tagline: "Espresso bar",
    industry: "cafe",
    description: "family-run espresso bar by the sea",
  },
  { name: "Whitfield & Hart", industry: "law firm" },
  { name: "Кофейня Луна" },
  { name: "Q", style: "elegant", colors: ["#7A1F33"] },
] as const;

/** For each of a few briefs, the fingerprints of the specs and of the drawings that come of it. */
export async function goldenOf(
  engine: LogoEngine,
): Promise<Record<string, { specs: string; drawings: string }>> {
  const golden: Record<string, { specs: string; drawings: string }> = {};
  for (const input of BRIEFS) {
    const request = { brief: brief.parse(input), count: 6, seed: SEED };
    const designs = await Array.fromAsync(engine.design(request));
    const specs = fingerprint(JSON.stringify(designs.map(({ spec }) => spec)));
    golden[input.name] = { specs, drawings: fingerprint(designs.map(({ svg }) => svg).join("\n")) };
  }
  return golden;
}

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
