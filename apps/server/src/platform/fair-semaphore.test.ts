import { expect, test } from "vitest";
import { createFairSemaphore } from "./fair-semaphore.ts";

function openHouse(mostWaiting: number) {
  const semaphore = createFairSemaphore({
    slots: 3,
    slotsPerKey: 2,
    mostWaiting,
    refusal: () => new Error("full"),
  });
  const running: string[] = [];
  const ends: (() => void)[] = [];
  const enter = (key: string, name: string): Promise<string> =>
    semaphore.run(key, async () => {
      running.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
      return name;
    });
  return { enter, running, ends };
}

test("one key leaves slots for others, and its own work takes turns", async () => {
  const { enter, running, ends } = openHouse(9);
  const one = ["a", "b", "c"].map((name) => enter("one", name));
  const other = enter("two", "x");
  await expect.poll(() => running).toEqual(["a", "b", "x"]);
  ends[0]?.();
  await one[0];
  await expect.poll(() => running).toEqual(["a", "b", "x", "c"]);
  for (const end of ends) end();
  expect(await Promise.all([...one, other])).toEqual(["a", "b", "c", "x"]);
});

test("whoever comes when enough of the same key or of all wait is refused", async () => {
  const { enter, ends } = openHouse(1);
  const one = ["a", "b", "c"].map((name) => enter("one", name));
  await expect(enter("one", "d")).rejects.toThrow("full");
  const others = [enter("two", "x"), enter("two", "y")];
  await expect.poll(() => ends.length).toBe(3);
  await expect(enter("three", "z")).rejects.toThrow("full");
  ends[0]?.();
  await one[0];
  await expect.poll(() => ends.length).toBe(4);
  ends[1]?.();
  await one[1];
  await expect.poll(() => ends.length).toBe(5);
  for (const end of ends) end();
  expect(await Promise.all([...one, ...others])).toEqual(["a", "b", "c", "x", "y"]);
});
