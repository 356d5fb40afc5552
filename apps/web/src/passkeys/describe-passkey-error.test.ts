import { ClientError } from "@emblazon/client";
import { expect, test } from "vitest";
import { describePasskeyError } from "./describe-passkey-error.ts";

test("describePasskeyError puts what a browser refuses into words", () => {
  const cancelled = new DOMException("The operation timed out.", "NotAllowedError");
  expect(describePasskeyError(cancelled)).toMatchObject({
    title: "No passkey was used",
    code: "passkey",
  });
});

test("describePasskeyError leaves the server's words as they are", () => {
  const refused = new ClientError({
    code: "invalid_credentials",
    title: "The sign-in was refused",
    detail: "This passkey is not known.",
    status: 401,
  });
  expect(describePasskeyError(refused)).toMatchObject({
    title: "The sign-in was refused",
    status: 401,
  });
});
