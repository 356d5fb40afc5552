import type { HttpSession } from "@emblazon/testkit/http-session";
import { beforeAll, expect, test } from "vitest";
import { registerAccount } from "../support/account.ts";
import { at, listAt, textAt } from "../support/json.ts";
import { fillPath, readOperations } from "../support/operations.ts";
import type { Operation } from "../support/operations.ts";
import { API, expectProblem, makeProject, newVisitor, suite } from "../support/suite.ts";

const FOREIGN = [
  "sort=password",
  "order=desc",
  "offset=1e12",
  "page=2",
  "user_id=0190b2c0-0000-7000-8000-000000000000",
  "owner_id=1",
  "role=admin",
  "__proto__[x]=1",
  "__proto__=1",
  "constructor[prototype][x]=1",
  "a[constructor]=1",
  "toString=1",
  "limit[]=1",
  "limit[$gt]=1",
  "Limit=1",
  "%6Cimit%20=1",
];
const LIMITS = [
  "0",
  "-1",
  "101",
  "1e9",
  "1000000",
  "1.5",
  "NaN",
  "Infinity",
  "ten",
  "[1]",
  "1,2",
  "'; DROP TABLE users; --",
  "%00",
  "9007199254740993",
  "1&limit=1000000",
  "1&limit=1",
];

suite("hostile queries", () => {
  const person: HttpSession = newVisitor();
  const other: HttpSession = newVisitor();
  let reading: Operation[];
  let ids: Record<string, string>;
  beforeAll(async () => {
    await registerAccount(person);
    await registerAccount(other);
    const made = await makeProject(person, { num_variations: 3 });
    ids = {
      projects: made.projectId,
      generations: made.generationId,
      assets: made.assetIds[0] ?? "",
    };
    const calls = await readOperations();
    reading = calls.filter(({ method, query }) => method === "GET" && query.length > 0);
  });

  function lists(): string[] {
    return reading
      .filter(({ query, path }) => query.includes("cursor") && !path.includes("/admin/"))
      .map(({ path }) => fillPath(path, ids));
  }

  test("with a name that a call does not know, are refused by every call that takes any", async () => {
    expect(reading.length).toBeGreaterThan(5);
    for (const { path, query: known } of reading.filter((one) => !one.path.includes("{*}"))) {
      for (const query of FOREIGN.filter((one) => !known.includes(one.split("=")[0] ?? ""))) {
        const answer = await person.get(`${fillPath(path, ids)}?${query}`);
        expect(answer.status, `${path}?${query}: ${answer.text.slice(0, 200)}`).toBe(422);
      }
    }
  });

  test.each(LIMITS)("with limit=%s, are refused by every list", async (limit) => {
    for (const path of lists()) {
      const answer = await person.get(`${path}?limit=${limit}`);
      expect(answer.status, `${path}: ${answer.text.slice(0, 200)}`).toBe(422);
      const fields = listAt(answer.json(), "errors").map((one) => textAt(one, "field"));
      expect([...new Set(fields)]).toEqual(["limit"]);
    }
  });

  test("with any other value twice, are refused by every list", async () => {
    for (const { path, query } of reading.filter((one) => !one.path.includes("{*}"))) {
      for (const name of query) {
        const answer = await person.get(`${fillPath(path, ids)}?${name}=a&${name}=b`);
        expect(answer.status, `${path} ${name}: ${answer.text.slice(0, 200)}`).toBe(422);
      }
    }
  });

  test("with a cursor that was touched or made up, are refused or show the caller's own", async () => {
    await makeProject(other, { num_variations: 3 });
    const strangers = await idsOf(other);
    const [own, theirs] = [await firstCursor(person), await firstCursor(other)];
    for (const forged of [theirs, ...forgeriesOf(own), ...forgeriesOf(theirs)]) {
      for (const path of lists()) {
        const answer = await person.get(`${path}?cursor=${encodeURIComponent(forged)}`);
        if (answer.status === 200) {
          const seen = listAt(answer.json(), "data").map((one) => textAt(one, "id"));
          expect(seen.filter((id) => strangers.includes(id))).toEqual([]);
        } else expectProblem(answer, 422, "validation_failed");
      }
    }
  });
});

async function firstCursor(session: HttpSession): Promise<string> {
  return textAt((await session.get(`${API}/assets?limit=1`)).json(), "next_cursor");
}

/** The ids of all that is in someone's lists. */
async function idsOf(session: HttpSession): Promise<string[]> {
  const answers = await Promise.all(
    ["/projects", "/assets"].map((path) => session.get(`${API}${path}?limit=100`)),
  );
  return answers.flatMap((answer) => listAt(answer.json(), "data").map((one) => textAt(one, "id")));
}

/** What one may do to a cursor, or put in its place. */
function forgeriesOf(cursor: string): string[] {
  const place = JSON.parse(Buffer.from(cursor, "base64url").toString()) as Record<string, unknown>;
  const made = (change: object) => Buffer.from(JSON.stringify(change)).toString("base64url");
  const numbers = [-1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, 2 ** 53, 1e300, 0.5];
  return [
    cursor.slice(0, -1),
    `${cursor}A`,
    `${cursor}=`,
    cursor.toUpperCase(),
    cursor.split("").toReversed().join(""),
    "AAAA",
    "null",
    "%00",
    "'; DROP TABLE assets; --",
    "A".repeat(512),
    made([]),
    made({}),
    made({ ...place, owner_id: "x" }),
    made({ ...place, generation: "' OR 1=1 --" }),
    made({ id: "0190b2c0-0000-7000-8000-000000000000", role: "admin" }),
    made({ id: null }),
    ...numbers.map((position) => made({ ...place, position })),
    Buffer.from(`{"generation":"${String(at(place, "generation"))}","position":1e999}`).toString(
      "base64url",
    ),
    Buffer.from('{"__proto__":{"x":1}}').toString("base64url"),
    Buffer.from("[".repeat(200)).toString("base64url"),
  ];
}
