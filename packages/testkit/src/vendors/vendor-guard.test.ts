import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Operation, Reply, VendorContract } from "./contract.ts";
import { automatic1111 } from "./contracts/automatic1111.ts";
import { comfyUi } from "./contracts/comfyui.ts";
import { fal } from "./contracts/fal.ts";
import { gemini } from "./contracts/gemini.ts";
import { huggingFace } from "./contracts/huggingface.ts";
import { openAiCompatible } from "./contracts/openai-compatible.ts";
import { openAi } from "./contracts/openai.ts";
import { replicate } from "./contracts/replicate.ts";
import { seedream } from "./contracts/seedream.ts";
import { startVendorGuard, type VendorGuard } from "./vendor-guard.ts";

const KEY = "ada:secret";
const CONTRACTS: readonly VendorContract[] = [
  openAiCompatible({ answers: "url", errors: "error", takesFormat: true }),
  openAiCompatible({ answers: "b64_json", errors: "detail", takesFormat: false }),
  openAiCompatible({ answers: "url", errors: "error", takesFormat: true, streams: "yes" }),
  openAi(),
  gemini({ refusesAt: "prompt" }),
  seedream({ refusesAt: "request" }),
  replicate("shapes"),
  replicate("sizes"),
  fal({ refusesBy: "error" }),
  huggingFace(),
  comfyUi(),
  automatic1111(),
];
const OPERATIONS = CONTRACTS.flatMap((contract) =>
  contract.operations.map((operation) => ({
    title: `${contract.kind} ${operation.id}`,
    contract,
    operation,
  })),
);
const REASONS = ["invalid", "auth", "rate", "quota", "server", "policy", "not_found"] as const;

let guard: VendorGuard | null = null;
afterEach(async () => {
  guard?.takeViolations();
  await guard?.close();
});

/** All keys that any vendor of these could want. */
const letIn = (contract: VendorContract): Record<string, string> => ({
  authorization:
    contract.kind === "fal"
      ? `Key ${KEY}`
      : contract.kind === "automatic1111"
        ? `Basic ${Buffer.from(KEY).toString("base64")}`
        : `Bearer ${KEY}`,
  "x-goog-api-key": KEY,
});

/** Asks an operation for something that is in no description. */
function ask(
  { baseUrl }: VendorGuard,
  contract: VendorContract,
  { path, method }: Operation,
): Promise<Response> {
  const url = `${baseUrl}${path.replaceAll(/\{\w+\+?\}/g, "thing")}?canary=1`;
  const headers = { ...letIn(contract), "content-type": "application/json" };
  const body = method === "GET" ? {} : { body: JSON.stringify({ canary: true }) };
  return fetch(url, { method, headers, ...body });
}

describe.each(OPERATIONS)("$title", ({ contract, operation }) => {
  test("its schemas compile, and let a canary neither in nor out", () => {
    const schemas = [operation.body, operation.query, ...Object.values(operation.replies)];
    for (const schema of schemas.filter((one) => one !== undefined)) {
      expect(schema.safeParse({ canary: true }).success && !isOpen(schema)).toBe(false);
      expect(schema.safeParse("canary").success).toBe(false);
      expect(() => z.toJSONSchema(schema, { unrepresentable: "any", io: "input" })).not.toThrow();
    }
  });

  test("a canary is refused in the vendor's own words, and told of", async () => {
    guard = await startVendorGuard(contract, { apiKey: KEY });
    const response = await ask(guard, contract, operation);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(contract.errorBody.safeParse(await response.json()).success).toBe(true);
    expect(guard.takeViolations()).toEqual([expect.stringContaining(`${operation.id} was asked`)]);
    expect(guard.jobs).toEqual([]);
  });

  test("an answer of ours that breaks the description is told of", async () => {
    const wrong: Reply = { status: 200, json: { canary: true } };
    const broken = { ...operation, query: z.any(), headers: z.any(), body: z.any() };
    const lax: Operation = { ...broken, nameJob: () => "job", answer: () => wrong };
    guard = await startVendorGuard({ ...contract, operations: [lax] }, { apiKey: KEY });
    const form = operation.bodyType === "form" ? { bodyType: "json" as const } : {};
    Object.assign(lax, form);
    await ask(guard, contract, operation);
    expect(guard.takeViolations()).toEqual([
      expect.stringContaining(`${operation.id} was answered wrongly`),
    ]);
  });
});

describe.each(OPERATIONS.filter(({ operation }) => operation.events !== undefined))(
  "events of $title",
  ({ contract, operation }) => {
    const event = (name: string, data: object): Reply => ({
      status: 200,
      events: [{ event: name, data }],
    });

    test.each([
      ["with a canary", event("error", { type: "error", canary: true }), true],
      ["of another name", event("canary", { type: "error" }), true],
      ["that nobody has described", event("error", {}), false],
    ])("one %s is told of", async (_what, wrong, isDescribed) => {
      const { events: _events, ...without } = operation;
      const lax = {
        ...(isDescribed ? operation : without),
        query: z.any(),
        body: z.any(),
        bodyType: "json",
      } as const;
      const operations = [{ ...lax, answer: () => wrong }];
      guard = await startVendorGuard({ ...contract, operations }, { apiKey: KEY });
      await (await ask(guard, contract, operation)).text();
      expect(guard.takeViolations()).toEqual([
        expect.stringContaining(`${operation.id} was answered wrongly: event 1`),
      ]);
    });

    test("the schema of events lets no canary through", () => {
      expect(operation.events?.safeParse({ event: "canary", data: {} }).success).toBe(false);
      expect(() => z.toJSONSchema(operation.events ?? z.any())).not.toThrow();
    });
  },
);

/** A list by names that cannot be known beforehand takes any name, and looks at what is under it. */
function isOpen(schema: z.ZodType): boolean {
  return schema instanceof z.ZodRecord;
}

describe.each(CONTRACTS)("$kind", (contract) => {
  test("every refusal is in the vendor's own shape", () => {
    for (const reason of REASONS) {
      const { status, json } = contract.refuse(reason, "words");
      expect(status).toBeGreaterThanOrEqual(400);
      expect(contract.errorBody.safeParse(json).success).toBe(true);
    }
  });

  test("what is no operation fails the test that asked for it", async () => {
    const strict = await startVendorGuard(contract, { apiKey: KEY });
    const response = await fetch(`${strict.baseUrl}/no/such/thing`, { method: "PUT" });
    expect(response.ok).toBe(false);
    await expect(strict.close()).rejects.toThrow("PUT");
  });

  test("another key is let nowhere", async () => {
    guard = await startVendorGuard(contract, { apiKey: KEY });
    const [operation] = contract.operations;
    if (operation === undefined) throw new Error("it has no operations");
    const other = { ...contract, kind: "another" };
    const response = await fetch(
      `${guard.baseUrl}${operation.path.replaceAll(/\{\w+\+?\}/g, "thing")}`,
      { method: operation.method, headers: { authorization: `Bearer not ${other.kind}` } },
    );
    expect([400, 401]).toContain(response.status);
    expect(contract.errorBody.safeParse(await response.json()).success).toBe(true);
    expect(guard.jobs).toEqual([]);
  });
});
