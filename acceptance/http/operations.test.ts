import { expect, test, vi } from "vitest";
import { aNumber, aText, at, listAt, matching, objectAt, textAt } from "../support/json.ts";
import { API, expectJson, expectProblem, newVisitor, suite } from "../support/suite.ts";

const CALLS = [
  ["get", "/api/v1/session"],
  ["post", "/api/v1/projects"],
  ["get", "/api/v1/projects"],
  ["get", "/api/v1/projects/{id}"],
  ["patch", "/api/v1/projects/{id}"],
  ["delete", "/api/v1/projects/{id}"],
  ["post", "/api/v1/projects/{id}/restore"],
  ["get", "/api/v1/projects/{id}/assets"],
  ["get", "/api/v1/projects/{id}/stream"],
  ["post", "/api/v1/projects/{id}/generations"],
  ["get", "/api/v1/generations/{id}"],
  ["get", "/api/v1/generations/{id}/stream"],
  ["delete", "/api/v1/generations/{id}"],
  ["delete", "/api/v1/assets/{id}/run"],
  ["get", "/api/v1/assets"],
  ["get", "/api/v1/assets/{id}"],
  ["patch", "/api/v1/assets/{id}"],
  ["delete", "/api/v1/assets/{id}"],
  ["post", "/api/v1/assets/{id}/restore"],
  ["post", "/api/v1/assets/bulk"],
  ["get", "/api/v1/assets/{id}/file"],
  ["get", "/api/v1/assets/{id}/checks"],
  ["get", "/health"],
  ["get", "/ready"],
] as const;

/** A disk that is busy for two seconds looks like one that has failed. */
const PATIENCE = { timeout: 60_000, interval: 500 };

suite("operations", () => {
  test("GET /health, of a server that works, names each service as ok", async () => {
    await vi.waitFor(async () => {
      const body = expectJson(await newVisitor().get("/health"), 200);
      expect(body).toMatchObject({
        status: "ok",
        version: matching(/^\d+\.\d+\.\d+/),
        uptime_seconds: aNumber,
        environment: aText,
      });
      for (const service of ["database", "storage", "queue"]) {
        expect(at(body, "services", service)).toMatchObject({
          status: "ok",
          latency_ms: aNumber,
        });
      }
    }, PATIENCE);
  });

  test("GET /ready, of a server that works, says yes", async () => {
    await vi.waitFor(async () => {
      expect(expectJson(await newVisitor().get("/ready"), 200)).toEqual({ ready: true });
    }, PATIENCE);
  });

  test("GET /openapi.json, describes every call, and every reference in it leads somewhere", async () => {
    const document = expectJson(await newVisitor().get("/openapi.json"), 200);
    expect(textAt(document, "openapi")).toMatch(/^3\.1\./);
    expect(textAt(document, "info", "title")).toBeTruthy();
    expect(textAt(document, "info", "version")).toBeTruthy();
    const missing = CALLS.filter(
      ([method, path]) => operationAt(document, path, method) === undefined,
    );
    expect(missing).toEqual([]);
    for (const reference of referencesIn(document)) {
      expect(reference).toMatch(/^#\//);
      expect(
        at(document, ...reference.slice(2).split("/").map(unescapePointer)),
        reference,
      ).toBeDefined();
    }
  });

  test("GET /openapi.json, of each operation, declares its path's parameters and its answers", async () => {
    const document = (await newVisitor().get("/openapi.json")).json();
    const ids: unknown[] = [];
    for (const [path, method, operation] of operationsOf(document)) {
      const where = `${method} ${path}`;
      const parameters = Array.isArray(at(operation, "parameters"))
        ? listAt(operation, "parameters")
        : [];
      const inPath = parameters.filter((one) => at(one, "in") === "path");
      const wanted = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
      expect(inPath.map((one) => at(one, "name")).toSorted(), where).toEqual(wanted.toSorted());
      expect(
        inPath.every((one) => at(one, "required") === true),
        where,
      ).toBe(true);
      const statuses = Object.keys(objectAt(operation, "responses"));
      expect(statuses.length, where).toBeGreaterThan(0);
      for (const status of statuses)
        expect(status, where).toMatch(/^(?:[1-5]\d\d|[1-5]XX|default)$/);
      ids.push(at(operation, "operationId") ?? where);
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("GET /docs, gives a page", async () => {
    const visitor = newVisitor();
    const answer = await visitor.get("/docs");
    const page =
      answer.status >= 300 && answer.status < 400
        ? await visitor.get(
            new URL(answer.headers.get("location") ?? "", `${visitor.baseUrl}/docs`).href,
          )
        : answer;
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toMatch(/^text\/html/);
  });

  test("GET /session, of someone new, says visitor; after a first write, guest", async () => {
    const visitor = newVisitor();
    expect(expectJson(await visitor.get(`${API}/session`), 200)).toMatchObject({
      kind: "visitor",
      user_id: null,
    });
    expect(visitor.cookieHeader()).toBe("");
    await visitor.post(`${API}/projects`, { name: "First", num_variations: 1 });
    const after = expectJson(await visitor.get(`${API}/session`), 200);
    expect(after).toMatchObject({ kind: "guest", user_id: aText });
  });

  test("a guest's cookie, is closed to scripts and to other sites", async () => {
    const answer = await newVisitor().post(`${API}/projects`, { name: "First", num_variations: 1 });
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^emblazon_session=[\w-]{43};/);
    expect(cookie).toMatch(/;\s*HttpOnly/i);
    expect(cookie).toMatch(/;\s*SameSite=Lax/i);
    expect(cookie).toMatch(/;\s*Path=\//i);
    expect(answer.text).not.toContain(cookie.slice(17, 60));
  });

  test("a path of the API that is not there, answers a problem", async () => {
    expectProblem(await newVisitor().get(`${API}/nothing`), 404, "not_found");
    expectProblem(await newVisitor().post(`${API}/nothing/at/all`, {}), 404, "not_found");
  });

  test("a request id, given well, is kept; else replaced", async () => {
    const visitor = newVisitor();
    const kept = await visitor.get("/ready", { headers: { "x-request-id": "My.id_1-2" } });
    expect(kept.headers.get("x-request-id")).toBe("My.id_1-2");
    const longest = "a".repeat(128);
    const long = await visitor.get("/ready", { headers: { "x-request-id": longest } });
    expect(long.headers.get("x-request-id")).toBe(longest);
    for (const bad of ["", "a b", "a".repeat(129), 'x"y', "{}", "<script>"]) {
      const answer = await visitor.get(`${API}/nothing`, { headers: { "x-request-id": bad } });
      const id = answer.headers.get("x-request-id");
      expect(id).toMatch(/^[A-Za-z0-9._-]{1,128}$/);
      expect(id).not.toBe(bad);
      expectProblem(answer, 404);
    }
  });

  test("request ids that are made, are all different", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => newVisitor().get("/ready")));
    expect(new Set(answers.map((answer) => answer.headers.get("x-request-id"))).size).toBe(20);
  });
});

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

function operationsOf(document: unknown): [path: string, method: string, operation: unknown][] {
  return Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    METHODS.filter((method) => at(item, method) !== undefined).map(
      (method): [string, string, unknown] => [path, method, at(item, method)],
    ),
  );
}

/** Finds an operation whatever its path parameters are called. */
function operationAt(document: unknown, path: string, method: string): unknown {
  const shape = (text: string) => text.replaceAll(/\{[^}]+\}/g, "{}").replace(/(.)\/$/, "$1");
  return operationsOf(document).find(
    ([its, verb]) => verb === method && shape(its) === shape(path),
  )?.[2];
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : referencesIn(inner),
  );
}

function unescapePointer(step: string): string {
  return decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
}
