import { expect, test } from "vitest";
import { createLog } from "../log/create-log.ts";
import { shutDown } from "./shutdown.ts";

const log = createLog("silent");

test("shutDown runs the phases one after another, past those that fail or hang", async () => {
  const seen: string[] = [];
  await shutDown(
    [
      { name: "first", limitMs: 1_000, run: async () => void seen.push("first") },
      {
        name: "fails",
        limitMs: 1_000,
        run: () => {
          throw new Error("no");
        },
      },
      { name: "hangs", limitMs: 5, run: () => new Promise(() => undefined) },
      { name: "last", limitMs: 1_000, run: () => void seen.push("last") },
    ],
    log,
  );
  expect(seen).toEqual(["first", "last"]);
});
