import { isIP } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isPublicAddress } from "./is-public-address.ts";
import { OutgoingError } from "./outgoing-error.ts";
import { hostOf, parseLocation, parseOutgoingUrl } from "./outgoing-url.ts";
import { HOSTILE_URLS } from "./testing/hostile-urls.ts";

const read = (text: string): URL | null => {
  try {
    return parseOutgoingUrl(text);
  } catch (error) {
    if (error instanceof OutgoingError && error.kind === "refused") return null;
    throw error;
  }
};

test.each(HOSTILE_URLS)("$rows: $url is refused by its text", ({ url }) => {
  expect(read(url)?.href ?? null).toBeNull();
});

test.each([
  ["http://example.com", "http://example.com/"],
  ["HTTPS://Example.COM:443/a.png?x=1@2#y", "https://example.com/a.png?x=1@2#y"],
  ["https://example.com/@someone/a%20b.png", "https://example.com/@someone/a%20b.png"],
  ["http://example.com:80/", "http://example.com/"],
  ["https://bücher.example.org/", "https://xn--bcher-kva.example.org/"],
  ["http://172.32.0.1/", "http://172.32.0.1/"],
  ["https://[2606:4700::1111]/", "https://[2606:4700::1111]/"],
  ["https://notlocal.example.com/", "https://notlocal.example.com/"],
])("%s may be asked", (text, href) => {
  expect(read(text)?.href).toBe(href);
});

test("plain http is refused where only https will do", () => {
  expect(() => parseOutgoingUrl("http://example.com/", { httpsOnly: true })).toThrow(OutgoingError);
  expect(parseOutgoingUrl("https://example.com/", { httpsOnly: true }).protocol).toBe("https:");
});

test("an origin that the owner has named may be asked, and none beside it", () => {
  const rules = { allowLocal: ["http://127.0.0.1:8188"], httpsOnly: true };
  expect(parseOutgoingUrl("http://127.0.0.1:8188/prompt", rules).port).toBe("8188");
  for (const url of [
    "http://127.0.0.1:8189/",
    "http://127.0.0.1/",
    "https://127.0.0.1:8188/",
    "http://localhost:8188/",
    "http://127.0.0.1:8188@example.com/",
    "http://user@127.0.0.1:8188/",
  ]) {
    expect(() => parseOutgoingUrl(url, rules), url).toThrow(OutgoingError);
  }
});

test("a redirect is read from where it comes from, and never leads from https to http", () => {
  const base = new URL("https://example.com/a/b.png");
  expect(parseLocation("../c.png", base, {}).href).toBe("https://example.com/c.png");
  expect(parseLocation("//example.org/d", base, {}).href).toBe("https://example.org/d");
  for (const location of [
    ...["http://example.com/", "", "http://127.0.0.1/", "//127.0.0.1/", "//user@example.org/"],
    ...["file:///etc/passwd", String.raw`/\127.0.0.1/`, "/a\tb", "https://example.com:8443/"],
    "x".repeat(10_000),
  ]) {
    expect(() => parseLocation(location, base, {}), location).toThrow(OutgoingError);
  }
});

test("whatever is written, it is refused or leads to a name or a public address", () => {
  const pieces = fc.constantFrom(
    ...["http://", "https://", "http:", "//", "@", ":", "\\", "/", "?", "#", "%", ".", "[", "]"],
    ...["127", "0", "1", "0x7f", "0177", "::1", "ffff", "localhost", "example.com", "169.254"],
    ...["①", "。", "%2e", "%31", "%00", "\t", " ", "80", "xn--", "２"],
  );
  const written = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
    fc.array(pieces, { maxLength: 8 }).map((parts) => `http://${parts.join("")}`),
    fc.string({ unit: "binary" }),
    fc.webUrl(),
  );
  fc.assert(
    fc.property(written, (text) => {
      const url = read(text);
      if (url === null) return;
      expect([url.username, url.password]).toEqual(["", ""]);
      expect(["http:", "https:"]).toContain(url.protocol);
      const host = hostOf(url);
      expect(isIP(host) === 0 ? host.includes(".") : isPublicAddress(host)).toBe(true);
    }),
    { numRuns: 5_000, seed: 7 },
  );
});
