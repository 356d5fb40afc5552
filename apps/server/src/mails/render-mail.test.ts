import { describe, expect, test } from "vitest";
import type { AccountMail, SecurityEvent } from "./account-mail.ts";
import { greeting } from "./greeting.ts";
import { renderMail } from "./render-mail.ts";

const LINK = "https://studio.example/verify-email?token=abc_DEF-123&next=1";
const EVENTS: readonly SecurityEvent[] = [
  "password-changed",
  "email-changing",
  "second-factor-on",
  "second-factor-off",
  "api-key-added",
  "passkey-added",
  "provider-linked",
];

const linked = (name = "Ada"): AccountMail[] => [
  { kind: "verify-email", name, link: LINK },
  { kind: "reset-password", name, link: LINK },
  { kind: "change-email", name, link: LINK, email: "ada@new.example" },
];
const notices = (name = "Ada"): AccountMail[] =>
  EVENTS.map((what) => ({ kind: "security-notice", name, what }));
const all = (name?: string): AccountMail[] => [...linked(name), ...notices(name)];

const titleOf = (message: AccountMail): string =>
  message.kind === "security-notice" ? message.what : message.kind;
const named = (messages: AccountMail[]) =>
  messages.map((message) => ({ title: titleOf(message), message }));

/** How often `part` occurs in `whole`. */
const count = (whole: string, part: string): number => whole.split(part).length - 1;

describe.each(named(linked()))("the mail $title", ({ message }) => {
  test("holds its link once in each form, as it was given", async () => {
    const { html, text } = await renderMail(message);
    expect(count(html, `href="${LINK.replaceAll("&", "&amp;")}"`)).toBe(1);
    expect(count(html, "studio.example")).toBe(1);
    expect(count(text, LINK)).toBe(1);
    expect(count(text, "studio.example")).toBe(1);
  });

  test("says in both forms how long the link works and what to do if it was not you", async () => {
    const { html, text } = await renderMail(message);
    for (const form of [html, text]) {
      expect(form).toContain(message.kind === "reset-password" ? "30 minutes" : "24 hours");
      expect(form).toContain("If it was not you, do nothing");
    }
  });
});

describe.each(named(notices()))("the notice $title", ({ message }) => {
  test("has no link to press, and says what to do if it was not you", async () => {
    const { html, text } = await renderMail(message);
    expect(html).not.toContain("href=");
    expect(text).not.toMatch(/https?:/);
    expect(text).toContain("If it was not you");
  });
});

test("every mail has a subject of its own, on one line", async () => {
  const subjects = await Promise.all(all().map(async (mail) => (await renderMail(mail)).subject));
  expect(new Set(subjects).size).toBe(subjects.length);
  for (const subject of subjects) expect(subject).toMatch(/^[\x20-\x7e]{5,60}$/);
});

test.each(named(all()))("$title loads nothing from anywhere", async ({ message }) => {
  const { html } = await renderMail(message);
  expect(html).not.toMatch(/\bsrc(set)?=|url\(|@import|<link|<img|<script|background=/i);
  const withoutDoctypeAndLink = html
    .replace(/^<!DOCTYPE[^>]*>/, "")
    .replace(LINK.replaceAll("&", "&amp;"), "");
  expect(withoutDoctypeAndLink).not.toMatch(/https?:/);
});

test("a dark room gets dark paper under light ink", async () => {
  const { html } = await renderMail({ kind: "verify-email", name: "", link: LINK });
  expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
  expect(html).toMatch(/prefers-color-scheme: dark\) \{\s+\.paper, \.paper td \{/);
  expect(html).not.toContain("&gt;");
});

test("whatever people call themselves is text and nothing else", async () => {
  const name = `<script>alert("x&y'")<script>`;
  for (const message of all(name)) {
    const { html, text } = await renderMail(message);
    expect(html).not.toContain("<script");
    expect(html).toContain("Hello &lt;script&gt;alert(&quot;x&amp;y&#x27;&quot;)&lt;script&gt;,");
    expect(text).toContain(`Hello ${name},`);
  }
});

test("the new address and the link are escaped too", async () => {
  const { html } = await renderMail({
    kind: "change-email",
    name: "",
    email: `"<b>"@new.example`,
    link: `https://studio.example/?a="><img src=x>`,
  });
  expect(html).not.toMatch(/<b>|<img/);
  expect(html).toContain("&lt;b&gt;");
});

test.each([
  ["Ada Lovelace", "Hello Ada Lovelace,"],
  ["Zoë 王小明", "Hello Zoë 王小明,"],
  ["J. R. R. Tolkien", "Hello J. R. R. Tolkien,"],
  ["", "Hello,"],
  [" \n ", "Hello,"],
  ["Ada\r\nBcc: x", "Hello,"],
  ["Ada\r\nLovelace", "Hello Ada Lovelace,"],
  ["\u202Eada", "Hello ada,"],
  ["You won, go to evil.example", "Hello,"],
  ["https://evil.example", "Hello,"],
  ["mail me@evil", "Hello,"],
  ["WWW.EVIL", "Hello,"],
  ["x".repeat(61), "Hello,"],
])("%j is greeted with %j", (name, expected) => {
  expect(greeting(name)).toBe(expected);
});
