import { expect, test } from "vitest";
import { toEnvironment } from "./serve-command.ts";

test("toEnvironment lets a flag win over its variable and keeps the rest", () => {
  const env = { PORT: "1", HOST: "0.0.0.0", LANG: "C" };
  expect(toEnvironment({ port: "0", dataDir: "/tmp/x" }, env)).toEqual({
    PORT: "0",
    HOST: "0.0.0.0",
    DATA_DIR: "/tmp/x",
    LANG: "C",
  });
});

test("toEnvironment without flags is the environment", () => {
  expect(toEnvironment({}, { PORT: "1" })).toEqual({ PORT: "1" });
});
