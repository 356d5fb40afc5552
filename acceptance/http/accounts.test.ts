import type { HttpSession } from "@emblazon/testkit/http-session";
import { expect, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import {
  API,
  expectFieldProblem,
  expectJson,
  expectProblem,
  makeProject,
  newVisitor,
  suite,
} from "../support/suite.ts";

const PASSWORD = "a kingfisher over the weir";
const NEW_PASSWORD = "two kingfishers over the weir";

let people = 0;
const newMail = (): string => `swimmer-${Date.now().toString(36)}-${(people += 1)}@example.com`;

async function register(session: HttpSession, email: string): Promise<unknown> {
  const body = { email, password: PASSWORD, full_name: "Ada Swimmer" };
  return expectJson(await session.post(`${API}/auth/register`, body), 201);
}

function login(email: string, password: string = PASSWORD, session = newVisitor()) {
  return session.post(`${API}/auth/login`, { email, password });
}

function withToken(token: string): { headers: Record<string, string> } {
  return { headers: { authorization: `Bearer ${token}` } };
}

const me = (token: string) => newVisitor().get(`${API}/users/me`, withToken(token));
const refresh = (refresh_token: string) =>
  newVisitor().post(`${API}/auth/refresh`, { refresh_token });

suite("accounts", () => {
  test("registering, answers the account and its tokens, and signs the browser in", async () => {
    const session = newVisitor();
    const email = newMail();
    const body = await register(session, email);
    expect(body).toMatchObject({
      user: { email, full_name: "Ada Swimmer", role: "user" },
      token_type: "Bearer",
      expires_in: 3600,
    });
    const mine = expectJson(await session.get(`${API}/users/me`), 200);
    expect(mine).toEqual(at(body, "user"));
    expect(expectJson(await me(textAt(body, "access_token")), 200)).toEqual(mine);
    expect(expectJson(await session.get(`${API}/session`), 200)).toMatchObject({
      kind: "user",
      user_id: at(mine, "id"),
    });
  });

  test("registering with what does not fit, names the field and makes no account", async () => {
    const email = newMail();
    const send = (body: unknown) => newVisitor().post(`${API}/auth/register`, body);
    expectFieldProblem(await send({ email: "nobody", password: PASSWORD }), "email");
    expectFieldProblem(await send({ email, password: "short" }), "password");
    expectFieldProblem(await send({ email, password: "football" }), "password");
    expectFieldProblem(await send({ email }), "password");
    expectFieldProblem(await send({ email, password: PASSWORD, is_admin: true }), "is_admin");
    expectProblem(await login(email), 401, "invalid_credentials");
  });

  test("a mail address that has an account, is told so, and the account is as it was", async () => {
    const email = newMail();
    await register(newVisitor(), email);
    const again = await newVisitor().post(`${API}/auth/register`, {
      email: email.toUpperCase(),
      password: NEW_PASSWORD,
    });
    expectProblem(again, 409, "email_taken");
    expectJson(await login(email), 200);
  });

  test("a guest who registers, keeps everything, and so does one who logs in", async () => {
    const email = newMail();
    const guest = newVisitor();
    const first = await makeProject(guest, { num_variations: 1 });
    await register(guest, email);
    const elsewhere = newVisitor();
    const second = await makeProject(elsewhere, { num_variations: 1 });
    await elsewhere.patch(`${API}/assets/${second.assetIds[0]}`, { favorite: true });
    expectJson(await login(email, PASSWORD, elsewhere), 200);
    for (const session of [guest, elsewhere]) {
      const list = expectJson(await session.get(`${API}/projects`), 200);
      const ids = listAt(list, "data").map((project) => textAt(project, "id"));
      expect(ids.toSorted()).toEqual([first.projectId, second.projectId].toSorted());
    }
    const favourites = expectJson(await guest.get(`${API}/assets?favorite=true`), 200);
    expect(listAt(favourites, "data").map((asset) => at(asset, "id"))).toEqual(second.assetIds);
  });

  test("unknown mail and wrong password, get the same answer", async () => {
    const email = newMail();
    await register(newVisitor(), email);
    const shown = (body: unknown) => ({ ...Object(body), request_id: null });
    const wrong = expectProblem(await login(email, NEW_PASSWORD), 401, "invalid_credentials");
    const unknown = expectProblem(await login(newMail()), 401, "invalid_credentials");
    expect(shown(unknown)).toEqual(shown(wrong));
  });

  test("a refresh token, is good for one new pair; spent, it ends its family", async () => {
    const first = await register(newVisitor(), newMail());
    const second = expectJson(await refresh(textAt(first, "refresh_token")), 200);
    expectJson(await me(textAt(second, "access_token")), 200);
    expectProblem(await refresh(textAt(first, "refresh_token")), 401, "unauthenticated");
    expectProblem(await refresh(textAt(second, "refresh_token")), 401, "unauthenticated");
    expectProblem(await me(textAt(second, "access_token")), 401, "unauthenticated");
  });

  test("logging out, ends the cookie and the tokens of that sign-in alone", async () => {
    const email = newMail();
    const session = newVisitor();
    const here = await register(session, email);
    const there = expectJson(await login(email), 200);
    const cookie = session.cookieHeader();
    expect((await session.post(`${API}/auth/logout`)).status).toBe(204);
    expectProblem(await me(textAt(here, "access_token")), 401);
    expectProblem(await refresh(textAt(here, "refresh_token")), 401);
    expectProblem(await newVisitor().get(`${API}/users/me`, { headers: { cookie } }), 401);
    expectJson(await me(textAt(there, "access_token")), 200);
  });

  test("a changed password, ends every token and opens the account alone", async () => {
    const email = newMail();
    const session = newVisitor();
    const tokens = await register(session, email);
    const path = `${API}/users/me/change-password`;
    const change = (current_password: string) =>
      session.post(path, { current_password, new_password: NEW_PASSWORD });
    expectProblem(await change(NEW_PASSWORD), 401, "invalid_credentials");
    expect((await change(PASSWORD)).status).toBe(204);
    expectProblem(await me(textAt(tokens, "access_token")), 401);
    expectProblem(await refresh(textAt(tokens, "refresh_token")), 401);
    expectProblem(await login(email), 401, "invalid_credentials");
    expectJson(await login(email, NEW_PASSWORD), 200);
    expectJson(await session.get(`${API}/users/me`), 200);
  });

  test("asking for a forgotten password, never tells whether the mail is known", async () => {
    const email = newMail();
    await register(newVisitor(), email);
    for (const address of [email, newMail()]) {
      const answer = await newVisitor().post(`${API}/auth/forgot-password`, { email: address });
      expect([answer.status, answer.text]).toEqual([204, ""]);
    }
  });

  test.each(["reset-password", "verify-email"])(
    "%s with a made-up token, is refused",
    async (call) => {
      const token = "A".repeat(43);
      const body = call === "verify-email" ? { token } : { token, new_password: NEW_PASSWORD };
      expectProblem(await newVisitor().post(`${API}/auth/${call}`, body), 422, "invalid_token");
    },
  );

  test("the calls about an account, without one, are a 401", async () => {
    const guest = newVisitor();
    await makeProject(guest, { num_variations: 1 });
    for (const session of [newVisitor(), guest]) {
      expectProblem(await session.get(`${API}/users/me`), 401, "unauthenticated");
      expectProblem(await session.get(`${API}/users/me/sessions`), 401, "unauthenticated");
      expectProblem(
        await session.send("PUT", `${API}/users/me`, { json: { full_name: "x" } }),
        401,
        "unauthenticated",
      );
    }
  });
});
