import { brief } from "@emblazon/contract";
import { createLogoEngine } from "@emblazon/logo";
import { readAssets } from "@emblazon/logo/node/read-assets";

/** Six logos for the landing page, with the times their drawing took. */
export interface DrawnExamples {
  readonly name: string;
  readonly firstMs: number;
  readonly allMs: number;
  readonly logos: readonly { readonly title: string; readonly svg: string }[];
}

const BRIEF = brief.parse({
  name: "Marlow & Finch",
  tagline: "Booksellers",
  description: "independent bookshop with a reading garden",
});
const COUNT = 6;
const SEED = 1;

/**
 * Draws the landing page's examples with the engine that the server runs. The first pass reads the
 * fonts; the second one is timed, as a server that has been up for a minute would draw them.
 */
export async function drawExamples(): Promise<DrawnExamples> {
  const engine = await createLogoEngine(readAssets());
  const request = { brief: BRIEF, count: COUNT, seed: SEED };
  await Array.fromAsync(engine.design(request));
  const startedAt = performance.now();
  let firstMs = 0;
  const logos: { title: string; svg: string }[] = [];
  for await (const { svg, rationale } of engine.design(request)) {
    if (logos.length === 0) firstMs = performance.now() - startedAt;
    logos.push({ title: `${BRIEF.name}: ${rationale}`, svg });
  }
  return { name: BRIEF.name, firstMs, allMs: performance.now() - startedAt, logos };
}
