import type { HttpSession } from "@emblazon/testkit/http-session";
import { beforeAll, expect, test } from "vitest";
import { at, listAt } from "../support/json.ts";
import { API, expectProblem, makeProject, newVisitor, suite } from "../support/suite.ts";
import type { MadeProject } from "../support/suite.ts";

const NOTHING = "0190b2c0-0000-7000-8000-000000000000";

const CALLS: [method: string, path: string, json?: unknown][] = [
  ["GET", "projects/{project}"],
  ["PATCH", "projects/{project}", { name: "Mine now" }],
  ["DELETE", "projects/{project}"],
  ["POST", "projects/{project}/restore"],
  ["GET", "projects/{project}/assets"],
  ["GET", "projects/{project}/stream"],
  ["POST", "projects/{project}/generations", { num_variations: 1 }],
  ["GET", "generations/{generation}"],
  ["GET", "generations/{generation}/stream"],
  ["DELETE", "generations/{generation}"],
  ["GET", "assets/{asset}"],
  ["PATCH", "assets/{asset}", { favorite: true }],
  ["DELETE", "assets/{asset}"],
  ["POST", "assets/{asset}/restore"],
  ["DELETE", "assets/{asset}/run"],
  ["GET", "assets/{asset}/file"],
  ["GET", "assets/{asset}/file?format=png&size=64"],
  ["HEAD", "assets/{asset}/file"],
  ["GET", "assets/{asset}/checks"],
  ["GET", "assets/{asset}/file?variant=favicon&size=16"],
  ["POST", "assets/{asset}/refine", {}],
  ["POST", "assets/{asset}/refine", { instruction: "in navy", num_variations: 1 }],
  ["POST", "assets/{asset}/refine", { spec_patch: { surface: "deep" } }],
  ["GET", "assets/{asset}/lineage"],
  ["GET", "assets/{asset}/lineage?limit=1"],
  ["GET", "projects/{project}/generations"],
];

interface Ids {
  project: string;
  generation: string;
  asset: string;
}

suite("what belongs to someone else", () => {
  let owner: HttpSession;
  let stranger: HttpSession;
  let made: MadeProject;
  let foreign: Ids;
  beforeAll(async () => {
    [owner, stranger] = [newVisitor(), newVisitor()];
    made = await makeProject(owner, { num_variations: 1 });
    await makeProject(stranger, { num_variations: 1 });
    foreign = {
      project: made.projectId,
      generation: made.generationId,
      asset: made.assetIds[0] ?? "",
    };
  });
  const none: Ids = { project: NOTHING, generation: NOTHING, asset: NOTHING };

  test.each(CALLS)(
    "%s of it, answers exactly as if it were not there (%o)",
    async (method, path, json) => {
      const before = await snapshot();
      const headers = { "x-request-id": "same-for-both" };
      const ask = json === undefined ? { headers } : { json, headers };
      const theirs = await stranger.send(method, `${API}/${fill(path, foreign)}`, ask);
      const nothing = await stranger.send(method, `${API}/${fill(path, none)}`, ask);
      expect([theirs.status, theirs.text]).toEqual([404, nothing.text]);
      expect(nothing.status).toBe(404);
      if (method !== "HEAD") expectProblem(theirs, 404, "not_found");
      expect(headOf(theirs.headers)).toEqual(headOf(nothing.headers));
      expect(await snapshot()).toEqual(before);
    },
  );

  test.each(CALLS)(
    "%s of it, without a cookie, gives nothing away (%o)",
    async (method, path, json) => {
      const before = await snapshot();
      const answer = await newVisitor().send(
        method,
        `${API}/${fill(path, foreign)}`,
        json === undefined ? {} : { json },
      );
      expect([401, 404]).toContain(answer.status);
      expect(answer.text).not.toContain("Harbour");
      expect(await snapshot()).toEqual(before);
    },
  );

  test("lists and search, hold nothing of it", async () => {
    for (const path of [
      "projects",
      "assets",
      "projects?q=Harbour",
      "assets?q=Harbour",
      `assets?project_id=${made.projectId}`,
      "projects?trashed=true",
    ]) {
      const answer = await stranger.get(`${API}/${path}`);
      const ids = listAt(answer.json(), "data").flatMap((item) => [
        at(item, "id"),
        at(item, "project_id"),
      ]);
      expect(ids).not.toContain(foreign.project);
      expect(ids).not.toContain(foreign.asset);
    }
  });

  test("a made-up or cut cookie, is nobody's", async () => {
    const cookie = owner.cookieHeader();
    const flipped = cookie.slice(0, -1) + (cookie.endsWith("A") ? "B" : "A");
    for (const made_up of [
      flipped,
      cookie.slice(0, -1),
      "emblazon_session=",
      `emblazon_session=${"A".repeat(43)}`,
      "emblazon_session=%00",
      `emblazon_session=${"x".repeat(5000)}`,
    ]) {
      const answer = await newVisitor().get(`${API}/projects/${foreign.project}`, {
        headers: { cookie: made_up },
      });
      expect([401, 404], made_up).toContain(answer.status);
    }
  });

  async function snapshot(): Promise<unknown[]> {
    const paths = [
      `projects/${made.projectId}`,
      `generations/${made.generationId}`,
      `assets/${made.assetIds[0]}`,
      `assets/${made.assetIds[0]}/lineage`,
      `projects/${made.projectId}/generations`,
    ];
    return Promise.all(paths.map(async (path) => (await owner.get(`${API}/${path}`)).json()));
  }
});

function fill(path: string, ids: Ids): string {
  return path
    .replace("{project}", ids.project)
    .replace("{generation}", ids.generation)
    .replace("{asset}", ids.asset);
}

/** What a head tells, without what changes from one answer to the next. */
function headOf(headers: Headers): Record<string, string> {
  const changing = [
    "date",
    "content-length",
    "ratelimit",
    "x-ratelimit-remaining",
    "ratelimit-remaining",
    "ratelimit-reset",
    "set-cookie",
  ];
  return Object.fromEntries([...headers].filter(([name]) => !changing.includes(name)));
}
