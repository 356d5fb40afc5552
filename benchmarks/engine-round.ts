import { readAssets } from "@emblazon/logo/node/read-assets";
import { createLogoEngine } from "@emblazon/logo";
import { BRIEFS } from "./briefs.ts";

// Runs in a process of its own: one cold round, then each brief twice, the second time measured.
const EMPTY = { tagline: "", personality: [], colors: [], include_text_in_ai: false };

const coldAt = performance.now();
const engine = await createLogoEngine(readAssets());
await six(0);
const coldMs = performance.now() - coldAt;

const warmMs: number[] = [];
for (const index of BRIEFS.keys()) {
  await six(index);
  const startedAt = performance.now();
  await six(index);
  warmMs.push(performance.now() - startedAt);
}
process.stdout.write(JSON.stringify({ coldMs, warmMs }));

async function six(index: number): Promise<void> {
  const brief = BRIEFS[index];
  if (brief === undefined) throw new Error("no such brief");
  const drawn: string[] = [];
  for await (const design of engine.design({ brief: { ...EMPTY, ...brief }, count: 6, seed: 1 })) {
    drawn.push(await engine.draw(design.spec, { variant: "full" }));
  }
  if (drawn.length !== 6) throw new Error(`${drawn.length} logos for ${brief.name}`);
}
