import { createServer } from "node:http";
import type { Server } from "node:http";
import { findBrowser, launchBrowser } from "@emblazon/testkit/browser";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerAccount } from "../support/account.ts";
import type { Account } from "../support/account.ts";
import { startOwnServer } from "../support/own-server.ts";
import type { OwnServer } from "../support/own-server.ts";
import { API, makeProject, newVisitor } from "../support/suite.ts";
import type { MadeProject } from "../support/suite.ts";

const program = await requireOrSkip(() => findBrowser());

/** What a page tried: the answer as the page saw it, or null where the browser kept it away. */
interface Seen {
  status: number;
  text: string;
  requestId: string | null;
}

interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  credentials?: "include";
}

describe.skipIf(program === null)("a page of another site", () => {
  const person = newVisitor("http://127.0.0.1:0");
  const sites: Server[] = [];
  let browser: Browser;
  let server: OwnServer;
  let made: MadeProject;
  let account: Account;
  let token = "";
  let listed = "";
  let stranger = "";
  beforeAll(async () => {
    [listed, stranger] = [await startSite(sites), await startSite(sites)];
    server = await startOwnServer("embedded", { CORS_ORIGINS: listed });
    person.moveTo(server.process.url);
    account = await registerAccount(person);
    token = account.accessToken;
    made = await makeProject(person, { num_variations: 1 });
    browser = await launchBrowser(program ?? undefined);
  });
  afterAll(async () => {
    await browser.close();
    await server.dispose();
    for (const site of sites) site.close();
  });

  /** A page there, in the browser of someone who is signed in to the studio. */
  async function openPage(site: string): Promise<Page> {
    const context = await browser.newContext();
    const cookies = person
      .cookieHeader()
      .split("; ")
      .map((pair) => pair.split("="));
    await context.addCookies(
      cookies.map(([name = "", value = ""]) => ({ name, value, url: server.process.url })),
    );
    const page = await context.newPage();
    await page.goto(site);
    return page;
  }

  function ask(page: Page, path: string, init: Ask = {}): Promise<Seen | null> {
    const url = new URL(path, server.process.url).href;
    return page.evaluate(
      async ([address, options]) => {
        const answer = await fetch(address, options).catch(() => null);
        if (answer === null) return null;
        const requestId = answer.headers.get("x-request-id");
        return { status: answer.status, text: await answer.text(), requestId };
      },
      [url, init] as const,
    );
  }

  test("on the list, reads, writes and follows streams with a token", async () => {
    const page = await openPage(listed);
    const headers = { authorization: `Bearer ${token}` };
    const read = await ask(page, `${API}/projects`, { headers });
    expect(read).toMatchObject({ status: 200, requestId: expect.stringMatching(/\S/) as string });
    expect(read?.text).toContain(made.projectId);
    const written = await ask(page, `${API}/projects/${made.projectId}`, {
      method: "PATCH",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ favorite: true }),
    });
    expect(written?.status).toBe(200);
    const stream = await ask(page, made.streamUrl, {
      headers: { ...headers, "last-event-id": "1" },
    });
    expect(stream?.text).toContain("generation_complete");
    const refused = await ask(page, `${API}/projects/none`, { headers });
    expect(refused).toMatchObject({ status: 404 });
    await page.context().close();
  });

  test("on the list, signs in with JSON and gets tokens, but no cookie", async () => {
    const page = await openPage(listed);
    await page.context().clearCookies();
    const { email, password } = account;
    const signedIn = await ask(page, `${API}/auth/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
    expect(signedIn?.status).toBe(200);
    expect(signedIn?.text).toContain('"access_token"');
    expect(await page.context().cookies(server.process.url)).toEqual([]);
    await page.context().close();
  });

  test("on the list, is nobody without a token, even with the cookie's browser", async () => {
    const page = await openPage(listed);
    expect((await ask(page, `${API}/session`))?.text).toContain('"visitor"');
    expect(await ask(page, `${API}/session`, { credentials: "include" })).toBeNull();
    const form = `--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nForged\r\n--x--\r\n`;
    await ask(page, `${API}/projects`, {
      method: "POST",
      credentials: "include",
      headers: { "content-type": "multipart/form-data; boundary=x" },
      body: form,
    });
    const [cookie] = await page.context().cookies(server.process.url);
    expect(person.cookieHeader()).toBe(`${cookie?.name}=${cookie?.value}`);
    expect((await person.get(`${API}/projects`)).text).not.toContain("Forged");
    await page.context().close();
  });

  test("not on the list, reads nothing and changes nothing", async () => {
    const page = await openPage(stranger);
    const headers = { authorization: `Bearer ${token}` };
    for (const path of [`${API}/session`, "/openapi.json", "/health", made.streamUrl]) {
      expect(await ask(page, path), path).toBeNull();
      expect(await ask(page, path, { headers }), path).toBeNull();
    }
    const path = `${API}/projects/${made.projectId}`;
    expect(await ask(page, path, { method: "DELETE", credentials: "include" })).toBeNull();
    expect((await person.get(path)).status).toBe(200);
    await page.context().close();
  });
});

/** An empty page at an origin of its own. */
async function startSite(sites: Server[]): Promise<string> {
  const site = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end("<!doctype html><title>Shop</title>");
  });
  sites.push(site);
  await new Promise<void>((resolve) => {
    site.listen(0, "127.0.0.1", resolve);
  });
  const address = site.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}
