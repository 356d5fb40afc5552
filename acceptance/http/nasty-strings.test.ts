import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { beforeAll, expect, test } from "vitest";
import { registerAccount } from "../support/account.ts";
import { at } from "../support/json.ts";
import { BROKEN_STRINGS, NASTY_STRINGS } from "../support/nasty-strings.ts";
import { API, expectProblem, makeProject, newVisitor, suite } from "../support/suite.ts";

/** One field of text: how it is written, and where it is read again. */
interface Field {
  write(text: string): Promise<Answer>;
  read(): Promise<unknown>;
}

suite("nasty strings", () => {
  const person: HttpSession = newVisitor();
  let fields: Record<string, Field>;
  beforeAll(async () => {
    await registerAccount(person);
    const made = await makeProject(person, { num_variations: 1 });
    const project = `${API}/projects/${made.projectId}`;
    const asset = `${API}/assets/${made.assetIds[0]}`;
    const me = `${API}/users/me`;
    const keys = `${API}/users/me/api-keys`;
    const plain = (path: string, name: string, method = "PATCH"): Field => ({
      write: (text) => person.send(method, path, { json: { [name]: text } }),
      read: async () => at((await person.get(path)).json(), name),
    });
    fields = {
      "a project's name": plain(project, "name"),
      "a project's description": plain(project, "description"),
      "an asset's title": plain(asset, "title"),
      "an asset's tag": {
        write: (text) => person.patch(asset, { tags: [text] }),
        read: async () => at((await person.get(asset)).json(), "tags", 0),
      },
      "a person's name": plain(me, "full_name", "PUT"),
      "a key's name": {
        write: (text) => person.post(keys, { name: text }),
        read: async () => {
          const key = at((await person.get(keys)).json(), "data", 0);
          await person.delete(`${keys}/${String(at(key, "id"))}`);
          return at(key, "name");
        },
      },
    };
  });

  test("come back from every field of text as they were sent, or are refused", async () => {
    const found = await Promise.all(Object.values(fields).map(changedBy));
    expect(found.map(({ changed }) => changed)).toEqual(found.map(() => []));
    for (const { taken } of found) expect(taken).toBeGreaterThan(NASTY_STRINGS.length / 2);
  });

  test("that are broken are refused by every field of text", async () => {
    for (const [what, { write }] of Object.entries(fields)) {
      for (const text of BROKEN_STRINGS) {
        const answer = await write(text);
        expect(answer.status, `${what}: ${JSON.stringify(text)}`).toBe(422);
        expectProblem(answer, 422, "validation_failed");
      }
    }
  });

  test("are searched for as they are, and mean nothing to the search", async () => {
    for (const text of NASTY_STRINGS.filter((one) => one.trim() !== "")) {
      for (const list of ["projects", "assets"]) {
        const answer = await person.get(`${API}/${list}?q=${encodeURIComponent(text)}`);
        expect(answer.status, JSON.stringify(text)).toBe(200);
      }
    }
  });

  test("in headers are taken or left, and never kept as an id", async () => {
    const sendable = NASTY_STRINGS.filter((text) => /^[\t\x20-\x7e\x80-\xff]*$/.test(text));
    expect(sendable.length).toBeGreaterThan(20);
    for (const text of sendable) {
      const headers = {
        "x-request-id": text,
        "user-agent": text,
        "accept-language": text,
        accept: text,
        prefer: text,
        referer: text,
        "if-none-match": text,
        range: text,
        "last-event-id": text,
        cookie: `${person.cookieHeader()}; other=${encodeURIComponent(text)}`,
      };
      const answer = await person.get(`${API}/projects?limit=1`, { headers });
      expect(answer.status, text).toBe(200);
      expect(answer.headers.get("x-request-id")).toMatch(/^[A-Za-z0-9._-]{1,128}$/);
    }
  });

  test("in the key of a call that is to have one effect are refused or taken as they are", async () => {
    for (const text of NASTY_STRINGS.filter((one) => /^[\x20-\x7e\x80-\xff]*$/.test(one))) {
      const headers = { "idempotency-key": text };
      const answer = await person.post(`${API}/assets/bulk`, { ids: [] }, { headers });
      expect(answer.status, text).toBe(422);
    }
  });
});

/** How many of the texts a field takes, and the ones that are other ones when they come back. */
async function changedBy({ write, read }: Field): Promise<{ taken: number; changed: string[] }> {
  const changed: string[] = [];
  let taken = 0;
  for (const text of NASTY_STRINGS) {
    const answer = await write(text);
    if (answer.status < 300) {
      taken += 1;
      if ((await read()) !== text.trim()) changed.push(text);
    } else if (answer.status !== 422) changed.push(`${answer.status} for ${text}`);
  }
  return { taken, changed };
}
