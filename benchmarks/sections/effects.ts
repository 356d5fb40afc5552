import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readKernels } from "@emblazon/effects/node/read-kernels";
import { CONTESTS } from "../effects/contests.ts";
import type { Contest } from "../effects/contests.ts";
import { hasGmic, runGmic } from "../effects/gmic.ts";
import { holdContest, runPeer } from "../effects/hold-contest.ts";
import type { Rivals, Tally } from "../effects/hold-contest.ts";
import { openOpenCv } from "../effects/open-cv.ts";
import type { Run } from "../effects/open-cv.ts";
import { openOwnEffects } from "../effects/own-effects.ts";
import { makePhoto } from "../effects/photo.ts";
import type { Photo } from "../effects/photo.ts";
import type { Measurement, Section } from "../measurement.ts";
import { median } from "../statistics.ts";

/** Photo effects beside OpenCV and G'MIC, on the same pixels in the same minutes. */
export const effects: Section = {
  title: "Photo effects",
  how: "A drawn picture with a sensor's grain, 4000 × 3000 and 1152 × 864, the same for all, pixels in memory to pixels in memory. One round is one run of ours with one worker, one with two, one of a peer, and so on in turn; figures are medians of 3 to 15 runs (k-means: 2), after a warm-up. OpenCV is Debian's build in a Python process with two threads, its recipes as they are commonly published; “times” is how many times as long as our two workers a peer takes by the clock: below 1 the peer is faster. G'MIC ran once, by its own clock without reading and writing.",
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "emblazon-bench-effects-"));
    const [one, two] = [await openOwnEffects(1), await openOwnEffects(2)];
    const openCv = await openOpenCv(2);
    try {
      const large = makePhoto({ name: "12 MP", width: 4000, height: 3000, folder });
      const small = makePhoto({ name: "1 MP", width: 1152, height: 864, folder });
      const rivals: Rivals = { one, two, openCv };
      sayWhoIsMissing(rivals);
      for (const { style, peers } of CONTESTS) {
        for (const own of [one, two]) await own.run(style, small);
        for (const peer of peers) await runPeer(openCv, peer, small);
      }
      const measurements: Measurement[] = [];
      for (const contest of CONTESTS)
        measurements.push(...(await holdLarge(contest, large, rivals)));
      for (const contest of CONTESTS)
        measurements.push(...(await holdSmall(contest, small, rivals)));
      return [...measurements, await kernelsSize()];
    } finally {
      openCv?.close();
      await Promise.all([one.close(), two.close()]);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function sayWhoIsMissing({ openCv }: Rivals): void {
  const missing: string[] = [];
  if (openCv === null) missing.push("OpenCV (apt install python3-opencv)");
  else if (!openCv.recipes.has("oil")) missing.push("oilPainting (this OpenCV has no xphoto)");
  if (!hasGmic()) missing.push("G'MIC (apt install gmic)");
  for (const one of missing) console.log(`  Not here, so nothing beside it: ${one}`);
}

async function holdLarge(contest: Contest, photo: Photo, rivals: Rivals): Promise<Measurement[]> {
  const { name, targetMs, peers, gmic } = contest;
  const tally = await holdContest(contest, photo, rivals);
  const [ours1, ours2] = [wall(tally.one), wall(tally.two)];
  const cpu = median(tally.one.map(({ cpuMs }) => cpuMs));
  const absent = peers.filter((peer) => !tally.peers.has(peer)).map(({ name }) => name);
  const missing = absent.length === 0 ? "" : `; not here: ${absent.join("; ")}`;
  const title = `${name}, ${photo.name}`;
  return [
    {
      ...{ name: `${title}, one worker`, value: ours1, unit: "ms", target: targetMs },
      note: `processor time ${cpu.toFixed(0)} ms${missing}`,
    },
    { name: `${title}, two workers`, value: ours2, unit: "ms" },
    {
      ...{ name: `${title}, two workers beside one`, value: ours1 / ours2, unit: "times" },
      ...{ target: 1.6, atLeast: true },
    },
    ...besides(title, tally, true),
    ...(gmic === undefined || !hasGmic()
      ? []
      : [times(`${title}, G'MIC: ${gmic}`, runGmic(gmic, photo), ours1, ours2)]),
  ];
}

async function holdSmall(contest: Contest, photo: Photo, rivals: Rivals): Promise<Measurement[]> {
  const quick = { ...contest, peers: contest.peers.map((peer) => ({ ...peer, rounds: 5 })) };
  const tally = await holdContest(quick, photo, rivals);
  const title = `${contest.name}, ${photo.name}`;
  const note = `one: ${wall(tally.one).toFixed(1)} ms`;
  return [
    { name: `${title}, two workers`, value: wall(tally.two), unit: "ms", note },
    ...besides(title, tally, false),
  ];
}

function besides(title: string, { one, two, peers }: Tally, asked: boolean): Measurement[] {
  return [...peers].map(([{ name, target }, runs]) => ({
    ...times(`${title}, OpenCV: ${name}`, wall(runs), wall(one), wall(two)),
    ...(asked && target !== undefined ? { target, atLeast: true } : {}),
  }));
}

function times(name: string, ms: number, ours1: number, ours2: number): Measurement {
  const seconds = ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${ms.toFixed(0)} ms`;
  const besideOne = ms / ours1;
  const share = besideOne >= 10 ? besideOne.toFixed(0) : besideOne.toPrecision(2);
  const note = `${seconds}; ${share} times one worker`;
  return { name, value: ms / ours2, unit: "times", note };
}

function wall(runs: readonly Run[]): number {
  return median(runs.map(({ wallMs }) => wallMs));
}

async function kernelsSize(): Promise<Measurement> {
  const both = await Promise.all([true, false].map((shared) => readKernels({ shared })));
  const sizes = both.map((bytes) => gzipSync(bytes, { level: 9 }).length / 1000);
  return { name: "kernels, compressed", value: Math.max(...sizes), unit: "kB", target: 80 };
}
