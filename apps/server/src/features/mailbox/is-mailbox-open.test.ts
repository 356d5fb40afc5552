import { expect, test } from "vitest";
import { readConfig } from "../../config.ts";
import { isMailboxOpen } from "./is-mailbox-open.ts";

const DEVELOPMENT = { ENVIRONMENT: "development" };

test.each(["127.0.0.1", "127.8.9.1", "::1", "localhost", "LOCALHOST"])(
  "under development on %s anybody reads the mails, and otherwise nobody but administrators",
  (HOST) => {
    expect(isMailboxOpen(readConfig({ ...DEVELOPMENT, HOST }))).toBe(true);
    expect(isMailboxOpen(readConfig({ HOST }))).toBe(false);
    expect(isMailboxOpen(readConfig({ HOST, ENVIRONMENT: "staging" }))).toBe(false);
  },
);

test.each([
  { HOST: "0.0.0.0" },
  { HOST: "::" },
  { HOST: "192.168.0.7" },
  { HOST: "127.0.0.1.example.com" },
  { HOST: "studio.localhost.example.com" },
  { TRUST_PROXY: "1" },
])("with %j others may come, and development opens nothing", (env) => {
  expect(isMailboxOpen(readConfig({ ...DEVELOPMENT, ...env }))).toBe(false);
});
