import { createHttpSession } from "@emblazon/testkit/http-session";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { describe, expect, inject } from "vitest";
import { aText, at, listAt, matching, textAt } from "./json.ts";

/** Where every call but the operations lies. */
export const API = "/api/v1";

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A suite over the project's shared server; skipped where that cannot run (which was said at start). */
export function suite(name: string, define: () => void): void {
  describe.skipIf(inject("serverUrl") === null)(name, define);
}

/** The shared server's address. */
export function serverUrl(): string {
  return inject("serverUrl") ?? expect.fail("no server was started");
}

/** Someone who was never here before. */
export function newVisitor(url: string = serverUrl()): HttpSession {
  return createHttpSession(url);
}

/** Checks that an answer is an error as the API describes them, and gives its body. */
export function expectProblem(
  answer: Answer,
  status: number | readonly number[],
  code?: string,
): unknown {
  const allowed = typeof status === "number" ? [status] : status;
  expect(allowed, `${answer.status}: ${answer.text.slice(0, 500)}`).toContain(answer.status);
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  const body = answer.json();
  expect(body).toMatchObject({
    type: aText,
    title: matching(/\S/),
    status: answer.status,
    detail: matching(/\S/),
    code: matching(/^[a-z][a-z0-9_]*$/),
    request_id: answer.headers.get("x-request-id"),
  });
  if (code !== undefined) expect(textAt(body, "code")).toBe(code);
  expect(answer.text, "tells of the inside").not.toMatch(INSIDE);
  return body;
}

// A stack, a path of ours, SQL, a table's or a module's name.
const INSIDE =
  /\bat [\w.<>]+ \(|node_modules|\.ts:\d|file:\/\/|\/(?:home|work|tmp|usr)\/|\b(?:select|insert into|violates|relation|ECONN|ENOENT)\b/i;

/** Checks that a 422 names that field with a message. */
export function expectFieldProblem(answer: Answer, field: string | RegExp): void {
  const body = expectProblem(answer, 422, "validation_failed");
  const errors = listAt(body, "errors");
  const fields = errors.map((error) => textAt(error, "field"));
  expect(errors.every((error) => textAt(error, "message").length > 0)).toBe(true);
  const named = fields.some((name) =>
    typeof field === "string" ? name === field : field.test(name),
  );
  expect(named, `fields named: ${fields.join(", ")}`).toBe(true);
}

/** Checks the status and gives the parsed body. */
export function expectJson(answer: Answer, status: number): unknown {
  expect(answer.status, answer.text.slice(0, 800)).toBe(status);
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  return answer.json();
}

/** A project with its finished logos. */
export interface MadeProject {
  projectId: string;
  generationId: string;
  streamUrl: string;
  assetIds: string[];
  assets: unknown[];
  project: unknown;
}

let names = 0;

/** Makes a project and waits until its logos are there. */
export async function makeProject(
  session: HttpSession,
  brief: Record<string, unknown> = {},
): Promise<MadeProject> {
  names += 1;
  const body = { name: `Harbour ${names}`, num_variations: 2, ...brief };
  const answer = await session.post(`${API}/projects`, body, { headers: { prefer: "wait=60" } });
  const made = expectJson(answer, 201);
  const assets = listAt(made, "assets");
  expect(assets.map((asset) => at(asset, "status"))).toEqual(assets.map(() => "completed"));
  return {
    projectId: textAt(made, "project_id"),
    generationId: textAt(made, "generation_id"),
    streamUrl: textAt(made, "stream_url"),
    assetIds: assets.map((asset) => textAt(asset, "id")),
    assets,
    project: at(made, "project"),
  };
}

/** The path of an asset's file with those choices. */
export function filePath(assetId: string | undefined, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `${API}/assets/${assetId ?? expect.fail("no asset")}/file${search === "" ? "" : `?${search}`}`;
}
