import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerAccount } from "../support/account.ts";
import { drawSix, networkUrl, openStudio } from "../support/studio.ts";
import { studioPaths } from "../support/studio-paths.ts";
import { makeProject, newVisitor, serverUrl } from "../support/suite.ts";
import type { MadeProject } from "../support/suite.ts";

const studio = await requireOrSkip(openStudio);

const NOTHING = "0190b2c0-0000-7000-8000-000000000000";
const LANES = 4;
// The API reference draws its hundreds of headings at once, beside three other pages.
const SLOWEST_MS = 90_000;
const ELSEWHERE = ["/no/such/page", "/docs", `/projects/${NOTHING}`];

describe.skipIf(studio === null)("the policy of pages", () => {
  if (studio === null) return;
  const person = newVisitor();
  const stranger = newVisitor();
  let made: MadeProject;
  beforeAll(async () => {
    await registerAccount(person);
    made = await makeProject(person, { num_variations: 1 });
  });
  afterAll(() => studio.close());

  /** What goes wrong on each of the paths, in a few pages side by side. */
  async function problemsOf(paths: string[], url: string, who: HttpSession): Promise<string[]> {
    const lanes = Array.from({ length: LANES }, (_, lane) =>
      paths.filter((_path, index) => index % LANES === lane),
    );
    const found = await Promise.all(lanes.map((lane) => problemsOfLane(lane, url, who)));
    return found.flat();
  }

  async function problemsOfLane(paths: string[], url: string, who: HttpSession): Promise<string[]> {
    const opened = await studio?.open("/health", { url });
    if (opened === undefined) expect.fail("no browser");
    const { page, problems } = opened;
    const pairs = who.cookieHeader().split("; ").filter(Boolean);
    const cookies = pairs.map((pair) => pair.split("="));
    await page
      .context()
      .addCookies(cookies.map(([name = "", value = ""]) => ({ name, value, url })));
    const found: string[] = [];
    for (const path of paths) {
      problems.splice(0);
      await page.goto(new URL(path, url).href, { waitUntil: "networkidle", timeout: SLOWEST_MS });
      await page.getByRole("heading").first().waitFor({ timeout: SLOWEST_MS });
      found.push(...problems.filter(isOfThePage).map((problem) => `${path}: ${problem}`));
    }
    await page.context().close();
    return found;
  }

  function everyPath(): string[] {
    const ids: Readonly<Record<string, string | undefined>> = {
      $projectId: made.projectId,
      $assetId: made.assetIds[0],
    };
    const screens = studioPaths().map((path) =>
      path.replace(/\$\w+/g, (name) => ids[name] ?? NOTHING),
    );
    return [...screens, ...ELSEWHERE];
  }

  test("is broken by no screen, seen by someone signed in from the machine itself", async () => {
    expect(studioPaths().length).toBeGreaterThan(15);
    expect(await problemsOf(everyPath(), serverUrl(), person)).toEqual([]);
  });

  test("is broken by no screen, seen by a visitor from the network over plain http", async () => {
    expect(await problemsOf(everyPath(), networkUrl(), stranger)).toEqual([]);
  });

  test("leaves all that it takes to draw six from the network over plain http", async () => {
    const { page, problems } = await studio.open("/", { url: networkUrl() });
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await drawSix(page, "Heron & Reed");
    await page.keyboard.press("1");
    await page.keyboard.press("r");
    await page.locator("input:focus").waitFor();
    await page.keyboard.type("deep green");
    await page.getByAltText("A first look").waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("lets no text become HTML or a script's address", async () => {
    const { page, problems } = await studio.open("/");
    const refused = await page.evaluate(() => {
      const attempts: Record<string, () => unknown> = {
        html: () => (document.body.innerHTML = "<b>x</b>"),
        address: () => (document.createElement("script").src = "/before-paint.js"),
        worker: () => new Worker("/api/v1/session"),
      };
      return Object.entries(attempts).map(([name, attempt]) => {
        try {
          attempt();
          return `${name} was let through`;
        } catch {
          return name;
        }
      });
    });
    expect(refused).toEqual(["html", "address", "worker"]);
    const told = () => problems.filter((problem) => problem.startsWith("policy: require-trusted"));
    await expect.poll(() => told().length).toBe(3);
    await page.context().close();
  });
});

/** An answer of 401, 403 or 404 that a page asked for is no fault of the page. */
function isOfThePage(problem: string): boolean {
  return !/status of 40[134]/.test(problem);
}
