import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";

const SHOP = "https://shop.example.com";
const BRIEF = { name: "Harbor & Pine", num_variations: 1 };

let server: TestServer;
let ada: HttpSession;
beforeAll(async () => {
  server = await openTestServer(undefined, { CORS_ORIGINS: SHOP });
  ada = server.visitor();
  await ada.post("/api/v1/projects", BRIEF);
});
afterAll(() => server.close());

/** The same request of a page there, with the cookie as an older browser might send it along. */
function from(origin: string, site = "cross-site"): Record<string, string> {
  return { origin, "sec-fetch-site": site };
}

function statuses(answers: readonly Answer[]): number[] {
  return answers.map(({ status }) => status);
}

test.each([
  ["a site on the list", from(SHOP)],
  ["a site on the list with the same domain", from(SHOP, "same-site")],
  ["a site on the list, in a browser that says no more", { origin: SHOP }],
  ["any other site", from("https://evil.example")],
  ["a page of no origin", from("null")],
  ["the same host over another scheme or port", { origin: "https://127.0.0.1:1" }],
])("the cookie, sent from %s, opens nothing", async (_name, headers) => {
  expect((await ada.get("/api/v1/session", { headers })).json()).toEqual({
    kind: "visitor",
    user_id: null,
    user: null,
  });
  expect((await ada.get("/api/v1/projects", { headers })).json()).toMatchObject({ data: [] });
  expect((await ada.get("/api/v1/session")).json()).toMatchObject({ kind: "guest" });
});

test("a site on the list, without a token, makes no guest and gets no cookie", async () => {
  const answer = await ada.post("/api/v1/projects", BRIEF, { headers: from(SHOP) });
  expect(answer.status).toBe(401);
  expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test("what a browser sends without asking, is refused even from a site on the list", async () => {
  const form = new FormData();
  form.set("name", "Forged");
  const headers = from(SHOP, "same-site");
  expect(
    statuses([
      await ada.post("/api/v1/projects", undefined, { form, headers }),
      await ada.send("POST", "/api/v1/projects", { headers }),
      await ada.send("POST", "/api/v1/projects", {
        body: JSON.stringify(BRIEF),
        headers: { ...headers, "content-type": "text/plain" },
      }),
      await ada.send("POST", "/api/v1/projects", {
        body: "name=Forged",
        headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      }),
    ]),
  ).toEqual([403, 403, 403, 403]);
});

test.each(["https://shop.example.com.evil.com", "http://shop.example.com", "null"])(
  "%s is not on the list, whatever it sends",
  async (origin) => {
    const answer = await ada.post("/api/v1/projects", BRIEF, { headers: from(origin) });
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
  },
);

test("a token that is not valid, is refused with or without the cookie", async () => {
  const headers = { ...from(SHOP), authorization: "Bearer made.up.token" };
  for (const caller of [ada, server.visitor()]) {
    const answer = await caller.get("/api/v1/projects", { headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("access-control-allow-origin")).toBe(SHOP);
  }
});

test("our own page, and a program that says nothing of origins, are taken", async () => {
  const own = from(new URL(server.url).origin, "same-origin");
  expect((await ada.post("/api/v1/projects", BRIEF, { headers: own })).status).toBe(201);
  expect((await server.visitor().post("/api/v1/projects", BRIEF)).status).toBe(201);
});
