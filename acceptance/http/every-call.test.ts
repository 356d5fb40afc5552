import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { beforeAll, expect, test } from "vitest";
import { registerAccount } from "../support/account.ts";
import { fillPath, readOperations, sampleOf } from "../support/operations.ts";
import type { Operation } from "../support/operations.ts";
import { API, expectProblem, makeProject, newVisitor, serverUrl, suite } from "../support/suite.ts";

const FOREIGN: Record<string, string>[] = [
  { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  { origin: "https://evil.example" },
  { origin: "null" },
  { "sec-fetch-site": "same-site" },
];

/** What a form of another site can send without asking. */
const FORMS: [type: string, body: string][] = [
  ["text/plain", '{"name":"Forged","ignored":"="}'],
  ["application/x-www-form-urlencoded", "name=Forged"],
  [
    "multipart/form-data; boundary=x",
    '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nForged\r\n--x--\r\n',
  ],
];

suite("every call", () => {
  const person: HttpSession = newVisitor();
  let calls: Operation[];
  let ids: Record<string, string>;
  beforeAll(async () => {
    calls = await readOperations();
    await registerAccount(person);
    const made = await makeProject(person, { num_variations: 1 });
    ids = {
      projects: made.projectId,
      generations: made.generationId,
      assets: made.assetIds[0] ?? "",
    };
  });

  function unsafe(): Operation[] {
    return calls.filter(({ method, path }) => method !== "GET" && path.startsWith(API));
  }

  function read(): [path: string, about: string][] {
    return calls
      .filter(({ method }) => method === "GET")
      .map(({ path }) => [fillPath(path, ids), path]);
  }

  test("that changes something, is refused to a page of another site, with the cookie", async () => {
    expect(unsafe().length).toBeGreaterThan(25);
    for (const { method, path, body } of unsafe()) {
      const ask = body === null ? {} : { json: sampleOf(body) };
      for (const headers of FOREIGN) {
        const answer = await person.send(method, fillPath(path, ids), { ...ask, headers });
        expectProblem(answer, 403, "forbidden");
        expect(answer.headers.getSetCookie()).toEqual([]);
      }
    }
  });

  test("that changes something, is refused to another site's form, which asks no leave", async () => {
    for (const { path } of unsafe().filter(({ method }) => method === "POST")) {
      for (const [type, body] of FORMS) {
        const headers = { "content-type": type, origin: "https://evil.example" };
        const answer = await person.send("POST", fillPath(path, ids), { body, headers });
        expectProblem(answer, 403, "forbidden");
      }
    }
  });

  test("that takes JSON, takes no text, form or XML in its place", async () => {
    const taking = unsafe().filter(({ body }) => body !== null);
    for (const { method, path, body } of taking) {
      for (const type of ["text/plain", "application/xml", "application/x-www-form-urlencoded"]) {
        const text = JSON.stringify(body === null ? {} : sampleOf(body));
        const headers = { "content-type": type };
        const answer = await person.send(method, fillPath(path, ids), { body: text, headers });
        expectProblem(answer, 415, "unsupported_media_type");
      }
    }
  });

  test("that reads, answers HEAD as GET but without a body", async () => {
    for (const [path] of read().filter(([one]) => !one.endsWith("/stream"))) {
      const got = await person.get(path);
      const head = await person.send("HEAD", path);
      // A call whose reading uses something up takes no HEAD.
      if (head.status === 405) continue;
      expect([head.status, head.bytes.length], path).toEqual([got.status, 0]);
      for (const name of ["content-type", "etag", "cache-control", "content-disposition"])
        expect(head.headers.get(name), `${path} ${name}`).toBe(got.headers.get(name));
    }
  });

  test("that reads, is kept in no shared cache unless everybody may have it", async () => {
    for (const [path, about] of read().filter(([one]) => one.startsWith(API))) {
      const { headers, status } = await readHead(person, path);
      const cache = headers.get("cache-control") ?? "nothing";
      if (about.includes("/engines/")) expect(cache, about).not.toContain("private");
      else expect(cache, `${status} ${about}`).toMatch(/no-store|^private/);
    }
  });

  test("is not there under a name that a cache would keep", async () => {
    for (const [path] of read().filter(([one]) => one.startsWith(API))) {
      for (const ending of ["/x.css", "/x.js", "%2Fx.css", ";x.css", "/%2e%2e/x.css", ".css"]) {
        const answer = await person.get(`${path}${ending}`);
        expectProblem(answer, [400, 403, 404, 405]);
        expect(answer.headers.get("cache-control"), path).toBe("no-store");
      }
    }
  });

  test("is there under one spelling of its path alone", async () => {
    const { projectId } = await makeProject(person, { num_variations: 1 });
    for (const path of [
      `/api//v1/projects`,
      `${API}/projects/`,
      `/API/v1/projects`,
      `/api/V1/projects`,
      `${API}%2Fprojects`,
      `${API}/projects%00`,
    ]) {
      const answer = await person.get(path);
      expect(answer.headers.get("content-type"), path).toMatch(/problem\+json|text\/html/);
      expect(answer.text, path).not.toContain(projectId);
    }
  });
});

/** The head of an answer, without waiting for the end of a stream. */
async function readHead(
  session: HttpSession,
  path: string,
): Promise<Pick<Answer, "headers" | "status">> {
  const leaving = new AbortController();
  const headers = { cookie: session.cookieHeader() };
  const answer = await fetch(new URL(path, serverUrl()), { headers, signal: leaving.signal });
  leaving.abort();
  return answer;
}
