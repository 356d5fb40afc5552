import { createApiKey } from "@emblazon/contract";
import { expect, test } from "vitest";
import { describeScopes, readKeyForm } from "./key-choices.ts";

const NOW = Date.parse("2026-03-01T12:00:00.000Z");

function formOf(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

test("readKeyForm makes days into a moment, and the contract takes it", () => {
  const form = formOf([
    ["name", "CI"],
    ["scopes", "read"],
    ["scopes", "generate"],
    ["expires_at", "30"],
  ]);
  expect(createApiKey.parse(readKeyForm(form, NOW))).toEqual({
    name: "CI",
    scopes: ["read", "generate"],
    expires_at: "2026-03-31T12:00:00.000Z",
  });
});

test("readKeyForm, for a key without an end or a scope, says so", () => {
  const form = formOf([
    ["name", "CI"],
    ["expires_at", ""],
  ]);
  expect(readKeyForm(form, NOW)).toEqual({ name: "CI", scopes: [] });
});

test("describeScopes keeps one order", () => {
  expect(describeScopes(["write", "read"])).toBe("look, change");
});
