import { createServer } from "node:http";
import type { IncomingHttpHeaders, RequestListener } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runChild } from "../testing/run-child.ts";
import { createGuardedFetch } from "./guarded-fetch.ts";
import type { GuardedFetch, GuardedFetchOptions } from "./guarded-fetch.ts";
import { findOutgoingError } from "./outgoing-error.ts";
import { HOSTILE_URLS, INWARD_ADDRESSES } from "./testing/hostile-urls.ts";
import { openTestInternet } from "./testing/test-internet.ts";
import type { TestInternet } from "./testing/test-internet.ts";
import { WIDE_BOUNDS } from "./testing/wide-bounds.ts";

const PICTURES = "pictures.example.com";

let net: TestInternet;
let client: GuardedFetch;
const opened: (() => Promise<void>)[] = [];
beforeEach(async () => {
  net = await openTestInternet();
  opened.push(() => net.close());
  client = open({});
});
afterEach(async () => {
  const strays = [...net.strays];
  for (const close of opened.splice(0).reverse()) await close();
  if (strays.length > 0) throw new Error(`somebody was connected to ${strays.join(", ")}`);
});

function open(options: Partial<GuardedFetchOptions>): GuardedFetch {
  const made = createGuardedFetch({ bounds: WIDE_BOUNDS, network: net.network, ...options });
  opened.push(() => made.close());
  return made;
}

/** How a request ends that must not succeed. */
async function failure(asked: Promise<Response>): Promise<string> {
  try {
    const { status, url } = await asked;
    return `answered ${status} from ${url}`;
  } catch (error) {
    return findOutgoingError(error)?.kind ?? String(error);
  }
}

const redirectTo =
  (location: string, status = 302): RequestListener =>
  (_request, response) => {
    // As it is written: Node would refuse to send some of these.
    response.socket?.end(
      `HTTP/1.1 ${status} Elsewhere\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`,
    );
  };

const headersOf: RequestListener = ({ headers, method }, response) => {
  response.end(JSON.stringify({ ...headers, method }));
};

/** A server on this machine that nobody may reach by accident. */
async function openCanary(listener?: RequestListener): Promise<{ origin: string; asked: number }> {
  const canary = { origin: "", asked: 0 };
  const server: Server = createServer(listener ?? ((_request, response) => response.end("secret")));
  server.on("connection", () => (canary.asked += 1));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  canary.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  opened.push(() => new Promise((resolve) => server.close(() => resolve())));
  return canary;
}

test("a public server is asked by its name, at the address that was looked up", async () => {
  const url = await net.serve(PICTURES, headersOf);
  const response = await client.fetch(`${url}a?b=c#d`);
  expect([response.status, response.url]).toEqual([200, `${url}a?b=c#d`]);
  expect(await response.json()).toMatchObject({ host: PICTURES, "user-agent": "emblazon" });
  const byAddress = `http://${net.addressOf(PICTURES)}/`;
  expect(await (await client.fetch(byAddress)).json()).toMatchObject({
    host: net.addressOf(PICTURES),
  });
});

test("whoever asks says neither whom the request is for nor who keeps the connection", async () => {
  const url = await net.serve(PICTURES, headersOf);
  const response = await client.fetch(url, { headers: { host: "127.0.0.1", "x-mine": "1" } });
  expect(await response.json()).toMatchObject({ host: PICTURES, "x-mine": "1" });
});

test("no address that leads inward is connected to, however it is written", async () => {
  const ends = await Promise.all(HOSTILE_URLS.map(({ url }) => failure(client.fetch(url))));
  expect([...new Set(ends)]).toEqual(["refused"]);
});

test("nor by a redirect, with any status", async () => {
  const locations = HOSTILE_URLS.map(({ url }) => url).filter(isInHeader);
  expect(locations.length).toBeGreaterThan(100);
  let at = 0;
  const statuses = [301, 302, 303, 307, 308];
  const url = await net.serve(PICTURES, (request, response) => {
    const location = locations[at % locations.length] ?? "";
    redirectTo(location, statuses[Math.floor(at / locations.length)])(request, response);
  });
  const ends = new Set<string>();
  for (; at < locations.length * statuses.length; at += 1)
    ends.add(await failure(client.fetch(url)));
  expect([...ends]).toEqual(["refused"]);
});

/** What a line of a head can hold, and is no path, which leads to the same server. */
function isInHeader(url: string): boolean {
  return /^[\x21-\x7e]+$/.test(url) && /^(?:[a-z+-]+:|\/\/)/i.test(url);
}

test.each(INWARD_ADDRESSES)("a name that leads to %j is not followed there", async (address) => {
  net.name("inward.example.com", () => [address]);
  expect(await failure(client.fetch("http://inward.example.com/"))).toBe("refused");
  expect(await failure(client.fetch("https://inward.example.com/"))).toBe("refused");
});

test("one address inside among public ones is enough", async () => {
  const url = await net.serve(PICTURES, headersOf);
  const good = net.addressOf(PICTURES);
  for (const mixed of [
    [good, "10.0.0.1"],
    ["127.0.0.1", good],
    [good, "::1"],
    [good, "fc00::1"],
  ]) {
    net.name(PICTURES, () => mixed);
    expect(await failure(client.fetch(url))).toBe("refused");
  }
});

test("an address of this machine itself is not asked, public or not", async () => {
  const url = await net.serve(PICTURES, headersOf);
  net.own.push(net.addressOf(PICTURES));
  expect(await failure(client.fetch(url))).toBe("refused");
  expect(await failure(client.fetch(`http://${net.addressOf(PICTURES)}/`))).toBe("refused");
});

test("a name that changes its address is looked up for each connection, and once", async () => {
  const url = await net.serve(PICTURES, (_request, response) => {
    response.setHeader("connection", "close").end("fine");
  });
  const good = net.addressOf(PICTURES);
  net.name(PICTURES, (asked) => [asked === 0 ? good : "127.0.0.1"]);
  expect(await (await client.fetch(url)).text()).toBe("fine");
  expect(net.lookups.get(PICTURES)).toBe(1);
  expect(await failure(client.fetch(url))).toBe("refused");
  expect(net.lookups.get(PICTURES)).toBe(2);
});

test("and again for a redirect to itself", async () => {
  const url = await net.serve(PICTURES, redirectTo("/again"));
  const good = net.addressOf(PICTURES);
  net.name(PICTURES, (asked) => [asked === 0 ? good : "169.254.169.254"]);
  expect(await failure(client.fetch(url))).toBe("refused");
});

test("a name that nobody has, and one without addresses, cannot be reached", async () => {
  expect(await failure(client.fetch("http://nobody.example.com/"))).toBe("unreachable");
  net.name("empty.example.com", () => []);
  expect(await failure(client.fetch("http://empty.example.com/"))).toBe("refused");
});

test("an answer of names that does not come is waited for no longer than the head may take", async () => {
  const silent = Promise.withResolvers<never>();
  net.name("silent.example.com", () => silent.promise);
  const hasty = open({ bounds: { ...WIDE_BOUNDS, headMs: 50 } });
  expect(await failure(hasty.fetch("http://silent.example.com/"))).toBe("timeout");
  silent.reject(new Error("late"));
});

test("redirects are followed, so many and no more", async () => {
  const url = await net.serve(PICTURES, ({ url: path = "" }, response) => {
    const left = Number(path.slice(1));
    if (left === 0) response.end("there");
    else response.writeHead(302, { location: String(left - 1) }).end("on the way");
  });
  const there = await client.fetch(`${url}3`);
  expect([await there.text(), there.url]).toEqual(["there", `${url}0`]);
  expect(await failure(client.fetch(`${url}4`))).toBe("redirect");
  const asIs = await client.fetch(`${url}3`, { redirect: "manual" });
  expect([asIs.status, asIs.headers.get("location")]).toEqual([302, "2"]);
  await asIs.body?.cancel();
  expect(await failure(client.fetch(`${url}3`, { redirect: "error" }))).toBe("redirect");
});

test("a circle, an empty Location and one in a page lead nowhere", async () => {
  const circle = await net.serve("circle.example.com", redirectTo("/"));
  expect(await failure(client.fetch(circle))).toBe("redirect");
  const empty = await net.serve("empty.example.com", redirectTo(""));
  expect(await failure(client.fetch(empty))).toBe("refused");
  const canary = await openCanary();
  const page = await net.serve(PICTURES, (_request, response) => {
    response
      .writeHead(200, { refresh: `0; url=${canary.origin}`, link: `<${canary.origin}>; rel=next` })
      .end(`<meta http-equiv="refresh" content="0; url=${canary.origin}">`);
  });
  expect((await client.fetch(page)).status).toBe(200);
  expect(canary.asked).toBe(0);
});

test("what sends a body is not sent on elsewhere", async () => {
  const url = await net.serve(PICTURES, redirectTo("/elsewhere", 307));
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    expect(await failure(client.fetch(url, { method }))).toBe("redirect");
  }
});

test("another origin is told nothing that could let it in, the same one is", async () => {
  const other = await net.serve("other.example.com", headersOf);
  const url = await net.serve(PICTURES, (request, response) => {
    if (request.url === "/same") headersOf(request, response);
    else redirectTo(request.url === "/" ? "/same" : other)(request, response);
  });
  const secret = {
    authorization: "Bearer secret",
    cookie: "a=b",
    "proxy-authorization": "Basic secret",
    "x-api-key": "secret",
    "x-goog-api-key": "secret",
  };
  const headers = { ...secret, accept: "image/png" };
  const same = (await (await client.fetch(url, { headers })).json()) as IncomingHttpHeaders;
  expect(same).toMatchObject({ authorization: "Bearer secret", "x-api-key": "secret" });
  const elsewhere = (await (await client.fetch(`${url}x`, { headers })).json()) as object;
  expect(elsewhere).toMatchObject({ host: "other.example.com", accept: "image/png" });
  expect(Object.keys(elsewhere).filter((name) => name in secret)).toEqual([]);
});

test("cookies are not kept", async () => {
  const url = await net.serve(PICTURES, (request, response) => {
    response.setHeader("set-cookie", "a=b");
    headersOf(request, response);
  });
  await (await client.fetch(url)).text();
  expect(await (await client.fetch(url)).json()).not.toHaveProperty("cookie");
});

test("a certificate must be for the name and from somebody who is trusted", async () => {
  const good = await net.serveTls("good.example.com", headersOf);
  const wrong = await net.serveTls("wrong.example.com", headersOf);
  expect(await failure(client.fetch(good.url))).toBe("unreachable");
  const before = getCACertificates();
  setDefaultCACertificates([...before, good.certificate, wrong.certificate]);
  try {
    expect((await client.fetch(good.url)).status).toBe(200);
    net.name("good.example.com", () => [net.addressOf("wrong.example.com")]);
    expect(await failure(open({}).fetch(good.url))).toBe("unreachable");
  } finally {
    setDefaultCACertificates(before);
  }
});

test("an address that the owner has named is asked where it is, and no other there", async () => {
  const canary = await openCanary();
  const comfy = await openCanary(headersOf);
  const local = open({ allowLocal: [comfy.origin], httpsOnly: true });
  const answer = await local.fetch(`${comfy.origin}/prompt`, { method: "POST", body: "{}" });
  expect(await answer.json()).toMatchObject({ host: new URL(comfy.origin).host, method: "POST" });
  expect(await failure(local.fetch(canary.origin))).toBe("refused");
  expect(await failure(client.fetch(comfy.origin))).toBe("refused");
  expect([canary.asked, comfy.asked]).toEqual([0, 1]);
});

test("from there a redirect leads to public servers and to itself, and to no other address inside", async () => {
  const canary = await openCanary();
  const url = await net.serve(PICTURES, headersOf);
  const to = new Map([
    ["/out", url],
    ["/self", "/there"],
    ["/in", canary.origin],
    ["/meta", "http://169.254.169.254/"],
  ]);
  const comfy = await openCanary((request, response) => {
    const location = to.get(request.url ?? "");
    if (location === undefined) headersOf(request, response);
    else response.writeHead(302, { location }).end();
  });
  const local = open({ allowLocal: [comfy.origin] });
  expect((await local.fetch(`${comfy.origin}/out`)).url).toBe(url);
  expect((await local.fetch(`${comfy.origin}/self`)).url).toBe(`${comfy.origin}/there`);
  expect(await failure(local.fetch(`${comfy.origin}/in`))).toBe("refused");
  expect(await failure(local.fetch(`${comfy.origin}/meta`))).toBe("refused");
  const asked = comfy.asked;
  const back = await net.serve("back.example.com", redirectTo(`${comfy.origin}/self`));
  expect(await failure(local.fetch(back))).toBe("refused");
  expect([canary.asked, comfy.asked]).toEqual([0, asked]);
});

test("proxies of the environment are not asked", async () => {
  const canary = await openCanary();
  const local = await openCanary(headersOf);
  const source = `
    const { createGuardedFetch } = await import("../outgoing/guarded-fetch.ts");
    const { WIDE_BOUNDS } = await import("../outgoing/testing/wide-bounds.ts");
    const [origin = "", proxy = ""] = process.argv.slice(1);
    for (const name of ["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "ALL_PROXY"]) process.env[name] = proxy;
    process.env.NODE_USE_ENV_PROXY = "1";
    const { setGlobalDispatcher, EnvHttpProxyAgent } = await import("undici");
    setGlobalDispatcher(new EnvHttpProxyAgent());
    const client = createGuardedFetch({ bounds: WIDE_BOUNDS, allowLocal: [origin] });
    console.log((await client.fetch(origin)).status);
    await client.close();
    console.log(await fetch(origin).then(({ status }) => "by proxy " + status));
  `;
  const child = runChild(source, [local.origin, canary.origin]);
  await child.ended;
  expect(child.lines).toEqual(["200", "by proxy 200"]);
  // The second request, which has no guard, shows that the proxy would have been asked.
  expect([local.asked, canary.asked]).toEqual([1, 1]);
});
