import { expect, test } from "vitest";
import { Places } from "./places.ts";

const ada = { name: "ada", most: 2 };
const bob = { name: "bob", most: 2 };
const house = { name: "house", most: 3 };

test("whoever has none left is named, and the others lose nothing by it", () => {
  const places = new Places();
  places.take([ada, house]);
  places.take([ada, house]);
  expect(places.take([ada, house])).toBe(ada);
  expect(places.take([bob, house])).toBeTypeOf("function");
  expect(places.take([bob, house])).toBe(house);
});

test("a place is given back once, however often that is said", () => {
  const places = new Places();
  const release = places.take([ada]);
  places.take([ada]);
  if (typeof release !== "function") expect.fail("there was a place");
  release();
  release();
  expect(places.take([ada])).toBeTypeOf("function");
  expect(places.take([ada])).toBe(ada);
});
