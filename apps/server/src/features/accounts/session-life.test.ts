import { expect, test } from "vitest";
import { sessionLife } from "./session-life.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const life = sessionLife(7);
const user = { kind: "user", createdAt: 0 } as const;
const guest = { kind: "guest", createdAt: 0 } as const;

test("a sign-in that is not used ends after the days of the settings", () => {
  expect(life.endsAt(user, 0)).toBe(7 * DAY_MS);
  expect(sessionLife(30).endsAt(user, 0)).toBe(30 * DAY_MS);
});

test.each([7, 365])("however often it is used, a sign-in ends after 90 days (idle: %i)", (idle) => {
  const { endsAt } = sessionLife(idle);
  for (const day of [0, 1, 50, 83, 84, 89, 90, 200]) {
    expect(endsAt(user, day * DAY_MS), `used on day ${day}`).toBeLessThanOrEqual(90 * DAY_MS);
  }
  expect(endsAt(user, 89 * DAY_MS)).toBe(90 * DAY_MS);
});

test("a guest, who has nothing but the cookie, keeps it a year from each use", () => {
  expect(life.endsAt(guest, 300 * DAY_MS)).toBe(665 * DAY_MS);
});

test("it is prolonged once an hour, a guest's once a day", () => {
  const isDue = (session: typeof user | typeof guest, ms: number) =>
    life.isDue({ ...session, renewedAt: 0 }, ms);
  expect([isDue(user, HOUR_MS), isDue(user, HOUR_MS + 1)]).toEqual([false, true]);
  expect([isDue(guest, DAY_MS), isDue(guest, DAY_MS + 1)]).toEqual([false, true]);
});
