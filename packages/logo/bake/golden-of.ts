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
  { name: "قهوة البحر", industry: "coffee" },
  { name: "달빛 책방", tagline: "Books by night" },
  { name: "Q", style: "elegant", colors: ["#7A1F33"] },
] as const;

const INSTRUCTION = "rounder, navy, use a whale, wider spacing";

/**
 * For each of a few briefs, the fingerprints of the specs and of the drawings that come of it; the
 * first design of each is refined too.
 */
export async function goldenOf(
  engine: LogoEngine,
): Promise<Record<string, { specs: string; drawings: string }>> {
  const golden: Record<string, { specs: string; drawings: string }> = {};
  for (const input of BRIEFS) {
    const request = { brief: brief.parse(input), count: 6, seed: SEED };
    const designs = await Array.fromAsync(engine.design(request));
    const [first] = designs;
    if (!first) throw new Error("no design");
    const { operations } = engine.readInstruction(INSTRUCTION, first.spec);
    const wish = { brief: request.brief, spec: first.spec, operations, count: 3, seed: SEED };
    designs.push(...(await Array.fromAsync(engine.refine(wish))));
    const specs = fingerprint(JSON.stringify(designs.map(({ spec }) => spec)));
    golden[input.name] = { specs, drawings: fingerprint(designs.map(({ svg }) => svg).join("\n")) };
  }
  return golden;
}

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
