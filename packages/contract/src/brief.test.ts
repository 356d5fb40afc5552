import { expect, test } from "vitest";
import { nameText } from "./brief.ts";

test.each([
  ["60 letters", "x".repeat(60), true],
  ["61 letters", "x".repeat(61), false],
  ["60 families", "👩‍👩‍👧‍👦".repeat(30), true],
  ["one letter with 300 marks", `a${"\u0300".repeat(300)}`, true],
  ["61 flags", "🇩🇪".repeat(61), false],
  ["nothing", "", false],
])("a name of %s is taken: %s", (_what, name, isTaken) => {
  expect(nameText.safeParse(name).success).toBe(isTaken);
});
