import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { registerUser } from "../testing/register-user.ts";

let plain: TestServer;
let secure: TestServer;
beforeAll(async () => {
  plain = await openTestServer();
  secure = await openTestServer(undefined, { PUBLIC_URL: "https://studio.example" });
});
afterAll(async () => {
  await plain.close();
  await secure.close();
});

/** The cookies that an answer sets, each as its name and what it says of itself. */
async function cookiesOf(server: TestServer, path: string, body: unknown): Promise<string[]> {
  const answer = await server.visitor().post(`/api/v1${path}`, body);
  return answer.headers.getSetCookie().map((cookie) => cookie.replace(/=[\w-]{43};/, ";"));
}

const SIGNING_IN: readonly (readonly [string, unknown])[] = [
  ["/projects", { name: "Harbor", num_variations: 1 }],
  ["/auth/register", { email: "ada@example.com", password: "nine green lanterns" }],
];

test.each(SIGNING_IN)(
  "over https, %s sets a cookie that no other host can set",
  async (...call) => {
    const [cookie = "", ...others] = await cookiesOf(secure, ...call);
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^__Host-emblazon_session; Max-Age=\d+; Path=\/; /);
    expect(cookie.split("; ")).toEqual(
      expect.arrayContaining(["HttpOnly", "Secure", "SameSite=Lax"]),
    );
    expect(cookie).not.toMatch(/Domain/i);
  },
);

test("over http, where browsers keep no Secure cookie, all else is the same", async () => {
  const [cookie = ""] = await cookiesOf(plain, "/projects", SIGNING_IN[0]?.[1]);
  expect(cookie).toMatch(/^emblazon_session; /);
  expect(cookie.split("; ")).toEqual(expect.arrayContaining(["HttpOnly", "SameSite=Lax"]));
  expect(cookie).not.toMatch(/Secure/);
});

test("the name without the prefix, which another host may set, signs nobody in over https", async () => {
  const { session } = await registerUser(plain);
  const value = session.cookieHeader().split("=")[1] ?? "";
  const over = async (server: TestServer, name: string): Promise<number> => {
    const headers = { cookie: `${name}=${value}` };
    return (await server.visitor().get("/api/v1/users/me", { headers })).status;
  };
  expect(await over(plain, "emblazon_session")).toBe(200);
  const own = await registerUser(secure);
  const [name = "", token = ""] = own.session.cookieHeader().split("=");
  expect((await own.session.get("/api/v1/users/me")).status).toBe(200);
  const headers = { cookie: `${name.replace("__Host-", "")}=${token}` };
  expect((await secure.visitor().get("/api/v1/users/me", { headers })).status).toBe(401);
});

test("the cookie's secret is in no answer's body", async () => {
  const visitor = plain.visitor();
  const answer = await visitor.post("/api/v1/auth/register", {
    email: "grace@example.com",
    password: "nine green lanterns",
  });
  const secret = visitor.cookieHeader().split("=")[1] ?? "";
  expect(secret).toMatch(/^[\w-]{43}$/);
  for (const path of ["/session", "/users/me", "/users/me/sessions"]) {
    expect((await visitor.get(`/api/v1${path}`)).text).not.toContain(secret);
  }
  expect(answer.text).not.toContain(secret);
});
