import { createHttpSession } from "@emblazon/testkit/http-session";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { ADMINISTERS } from "../../platform/http/route-access.ts";
import { createLog } from "../../platform/log/create-log.ts";
import { testApp } from "../../platform/testing/test-app.ts";
import { openTestParts } from "../testing/open-test-parts.ts";
import type { TestParts } from "../testing/open-test-parts.ts";

const requestLine = z.object({
  msg: z.literal("request"),
  status: z.int(),
  user_id: z.string().optional(),
});

let house: TestParts;
let app: App;
let url: string;
const lines: string[] = [];
beforeAll(async () => {
  house = await openTestParts();
  const { identity } = house.parts;
  app = await testApp({ log: createLog("info", { write: (line) => void lines.push(line) }) });
  app.post("/make", async (request, reply) => identity.identifyOrCreateGuest(request, reply));
  app.get("/look", async (request, reply) => ({ who: await identity.identify(request, reply) }));
  app.get("/open", async () => ({}));
  const admin = { config: { access: ADMINISTERS } };
  app.get("/admin", admin, async (request, reply) => identity.requireUser(request, reply));
  url = await app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await app.close();
  await house.close();
});

async function lineOf(caller: HttpSession, method: string, path: string) {
  lines.splice(0);
  await caller.send(method, path);
  return vi.waitFor(() => requestLine.parse(JSON.parse(lines.at(-1) ?? "")), { timeout: 20_000 });
}

test("the line of a request names who made it, also where they were turned away", async () => {
  const guest = createHttpSession(url);
  const made = await lineOf(guest, "POST", "/make");
  expect(made.user_id).toMatch(/^[\da-f-]{36}$/);
  expect((await lineOf(guest, "GET", "/look")).user_id).toBe(made.user_id);
  expect(await lineOf(guest, "GET", "/admin")).toMatchObject({
    status: 403,
    user_id: made.user_id,
  });
});

test("it names nobody where nobody is known, and asks nobody for that", async () => {
  const guest = createHttpSession(url);
  await lineOf(guest, "POST", "/make");
  const asked = vi.spyOn(house.parts.database, "asSystem");
  expect((await lineOf(guest, "GET", "/open")).user_id).toBeUndefined();
  expect((await lineOf(createHttpSession(url), "GET", "/look")).user_id).toBeUndefined();
  expect((await lineOf(createHttpSession(url), "GET", "/admin")).status).toBe(401);
  expect(asked).not.toHaveBeenCalled();
});
