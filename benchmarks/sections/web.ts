import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser, launchBrowser } from "@emblazon/testkit/browser";
import { startServerProcess } from "@emblazon/testkit/server-process";
import type { Measurement, Section } from "../measurement.ts";
import { median } from "../statistics.ts";

const LIGHTHOUSE = join(import.meta.dirname, "../lighthouse");
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** The landing page's weight and marks. */
export const web: Section = {
  title: "Landing page",
  how: "JavaScript: every script that Chromium loads on `/`, as transferred. Lighthouse 13.5 with its desktop preset, median of 3 runs.",
  run: async () => {
    const server = await startServerProcess();
    try {
      return [await scriptWeight(server.url), ...(await lighthouse(server.url))];
    } finally {
      await server.dispose();
    }
  },
};

async function scriptWeight(url: string): Promise<Measurement> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) => {
      if (request.resourceType() !== "script") return;
      sizes.push(request.sizes().then((size) => size.responseBodySize));
    });
    await page.goto(url, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return { name: "JavaScript, compressed", value: bytes / 1000, unit: "kB", target: 150 };
  } finally {
    await browser.close();
  }
}

async function lighthouse(url: string): Promise<Measurement[]> {
  if (!existsSync(join(LIGHTHOUSE, "node_modules"))) {
    execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: LIGHTHOUSE, stdio: "pipe" });
  }
  const browser = await findBrowser();
  const folder = await mkdtemp(join(tmpdir(), "emblazon-lighthouse-"));
  try {
    const marks = CATEGORIES.map((): number[] => []);
    for (let round = 0; round < 3; round += 1) {
      const file = join(folder, `${round}.json`);
      const flags = ["--preset=desktop", "--quiet", "--output=json", `--output-path=${file}`];
      const chrome = `--chrome-flags=--headless=new ${browser.args.join(" ")}`;
      const cli = join(LIGHTHOUSE, "node_modules/lighthouse/cli/index.js");
      execFileSync(process.execPath, [cli, url, ...flags, chrome], {
        stdio: "pipe",
        env: { ...process.env, CHROME_PATH: browser.path },
      });
      const report = JSON.parse(await readFile(file, "utf8")) as Report;
      for (const [index, id] of CATEGORIES.entries()) {
        marks[index]?.push((report.categories[id]?.score ?? 0) * 100);
      }
    }
    return CATEGORIES.map((name, index) => ({
      name: `Lighthouse, ${name}`,
      value: median(marks[index] ?? []),
      unit: "points",
      target: 95,
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Report {
  categories: Record<string, { score: number | null }>;
}
