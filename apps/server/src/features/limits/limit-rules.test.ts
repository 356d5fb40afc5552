import { expect, test } from "vitest";
import { readConfig } from "../../config.ts";
import { limitRules } from "./limit-rules.ts";
import type { LimitRules } from "./limit-rules.ts";

const rulesFor = (requests: string): LimitRules =>
  limitRules(readConfig({ RATE_LIMIT_REQUESTS: requests }).limits);

const tableOf = (rules: LimitRules): Record<string, readonly [number, number, number]> =>
  Object.fromEntries(
    Object.values(rules).map(({ name, requests, windowSeconds, share }) => [
      name,
      [requests, windowSeconds, share],
    ]),
  );

test("the usual limits: how many, in how many seconds, taken so many at a time", () => {
  expect(tableOf(limitRules(readConfig({}).limits))).toEqual({
    work: [100, 3_600, 1],
    "sign-in": [30, 60, 1],
    "sign-in-account": [10, 60, 1],
    "code-account": [20, 3_600, 1],
    register: [20, 3_600, 1],
    mail: [20, 3_600, 1],
    "mail-account": [5, 3_600, 1],
    export: [10, 3_600, 1],
    download: [30, 60, 1],
    read: [6_000, 60, 120],
    change: [600, 60, 12],
  });
});

test("all keep their proportion to the work that may be started", () => {
  const { work, read, mail, "sign-in": signIn } = rulesFor("1000");
  expect([work, read, mail, signIn].map(({ requests }) => requests)).toEqual([
    1_000, 60_000, 200, 300,
  ]);
});

test("however strict, people can sign in, get their mails and see their work", () => {
  expect(tableOf(rulesFor("1"))).toEqual({
    work: [1, 3_600, 1],
    "sign-in": [5, 60, 1],
    "sign-in-account": [5, 60, 1],
    "code-account": [10, 3_600, 1],
    register: [5, 3_600, 1],
    mail: [3, 3_600, 1],
    "mail-account": [3, 3_600, 1],
    export: [3, 3_600, 1],
    download: [5, 60, 1],
    read: [600, 60, 12],
    change: [60, 60, 1],
  });
});

test("the widest rules fit what counts them", () => {
  expect(rulesFor("100000000").read.requests).toBe(1_000_000_000);
});

test("the window of work is the settings' own", () => {
  const { limits } = readConfig({ RATE_LIMIT_REQUESTS: "3", RATE_LIMIT_WINDOW: "7" });
  expect(limitRules(limits).work).toMatchObject({ requests: 3, windowSeconds: 7 });
});
