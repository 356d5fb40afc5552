import { expect, onTestFinished, test } from "vitest";
import { createWebhookWay } from "./create-webhook-way.ts";

test("receivers in one's own network are those that the owner has named, and no others", () => {
  const way = createWebhookWay({ publicUrl: null, webhookOrigins: ["http://127.0.0.1:5678"] });
  onTestFinished(() => way.close());
  expect(way.parse("http://127.0.0.1:5678/hook").href).toBe("http://127.0.0.1:5678/hook");
  for (const other of ["http://127.0.0.1:5679/", "http://localhost:5678/", "http://example.com/"]) {
    expect(() => way.parse(other)).toThrow("may not be asked");
  }
});
