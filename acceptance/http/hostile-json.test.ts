import type { HttpSession } from "@emblazon/testkit/http-session";
import { beforeAll, expect, test } from "vitest";
import { listAt } from "../support/json.ts";
import { API, expectFieldProblem, expectProblem, newVisitor, suite } from "../support/suite.ts";

const NAME = { name: "Plain" };

const FIELDS: [field: string | RegExp, body: unknown][] = [
  ["name", {}],
  ["name", { name: null }],
  ["name", { name: 5 }],
  ["name", { name: true }],
  ["name", { name: ["a"] }],
  ["name", { name: { toString: "a" } }],
  ["num_variations", { ...NAME, num_variations: 0 }],
  ["num_variations", { ...NAME, num_variations: 13 }],
  ["num_variations", { ...NAME, num_variations: -1 }],
  ["num_variations", { ...NAME, num_variations: 1.5 }],
  ["num_variations", { ...NAME, num_variations: "six" }],
  ["num_variations", { ...NAME, num_variations: null }],
  ["num_variations", { ...NAME, num_variations: [1] }],
  ["num_variations", { ...NAME, num_variations: true }],
  ["seed", { ...NAME, seed: -1 }],
  ["seed", { ...NAME, seed: 2 ** 32 }],
  ["seed", { ...NAME, seed: 2 ** 53 + 2 }],
  ["seed", { ...NAME, seed: 0.5 }],
  ["style", { ...NAME, style: "gothic" }],
  ["style", { ...NAME, style: ["modern"] }],
  ["style", { ...NAME, style: "__proto__" }],
  ["personality", { ...NAME, personality: "bold" }],
  ["personality", { ...NAME, personality: ["bold", "fun", "calm", "techy"] }],
  [/^personality/, { ...NAME, personality: ["angry"] }],
  [/^colors/, { ...NAME, colors: ["red"] }],
  [/^colors/, { ...NAME, colors: ["#12"] }],
  [/^colors/, { ...NAME, colors: ["url(javascript:x)"] }],
  [/^colors/, { ...NAME, colors: [{ r: 1 }] }],
  ["colors", { ...NAME, colors: ["#111", "#222", "#333", "#444", "#555", "#666"] }],
  ["include_text_in_ai", { ...NAME, include_text_in_ai: "yes" }],
  [/inspiration|^$|body/, { ...NAME, inspiration: ["http://127.0.0.1/a.png"] }],
  ...[
    "id",
    "user_id",
    "owner_id",
    "role",
    "is_admin",
    "credits",
    "status",
    "created_at",
    "deleted_at",
    "trashed_at",
    "constructor",
    "toString",
  ].map((field): [RegExp, unknown] => [new RegExp(`${field}|^$|body`), { ...NAME, [field]: "x" }]),
];

const RAW: [what: string, body: string, statuses: number[]][] = [
  ["nothing", "", [400, 422]],
  ["a space", " ", [400, 422]],
  ["half an object", '{"name":"Plain"', [400]],
  ["a trailing comma", '{"name":"Plain",}', [400]],
  ["single quotes", "{'name':'Plain'}", [400]],
  ["NaN", '{"name":"Plain","num_variations":NaN}', [400]],
  ["infinity by exponent", '{"name":"Plain","num_variations":1e400}', [400, 422]],
  ["an array", "[]", [400, 422]],
  ["a string", '"Plain"', [400, 422]],
  ["a number", "5", [400, 422]],
  ["null", "null", [400, 422]],
  ["a comment", '{"name":"Plain"}//x', [400]],
  ["two values", '{"name":"Plain"}{"name":"Plain"}', [400]],
  ["a raw NUL", '{"name":"Pl\u0000ain"}', [400]],
  ["a raw tab", '{"name":"Pl\tain"}', [400]],
  ["a leading zero", '{"name":"Plain","num_variations":01}', [400]],
  ["a leading plus", '{"name":"Plain","num_variations":+1}', [400]],
  ["a bare fraction", '{"name":"Plain","num_variations":.5}', [400]],
  ["a fraction cut off", '{"name":"Plain","num_variations":1.}', [400]],
  ["an exponent cut off", '{"name":"Plain","num_variations":1e}', [400]],
  ["hexadecimal", '{"name":"Plain","num_variations":0x1}', [400]],
  ["half an escape", '{"name":"Pl\\u00"}', [400]],
  ["an escape that is none", '{"name":"Pl\\x41in"}', [400]],
  ["a name without quotes", "{name:1}", [400]],
  ["a name that is no text", '{1:"Plain"}', [400]],
  ["two commas", '{"name":"Plain",,"seed":1}', [400]],
  ["a bracket too many", '{"name":"Plain"}}', [400]],
  ["a bracket of another kind", '{"name":["Plain"}', [400]],
  ["a word cut off", '{"include_text_in_ai":tru', [400]],
  ["a word in capitals", '{"include_text_in_ai":True}', [400]],
  ["a form feed between", '{\f"name":"Plain"}', [400]],
  ["a no-break space between", '{\u00a0"name":"Plain"}', [400]],
  [
    "200 objects deep",
    `{"name":"Plain","x":${'{"a":'.repeat(200)}1${"}".repeat(200)}}`,
    [400, 422],
  ],
  ["200 arrays deep", `{"name":${"[".repeat(200)}${"]".repeat(200)}}`, [400, 422]],
  ["100,000 arrays deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, [400, 413, 422]],
  ["__proto__", '{"name":"Plain","__proto__":{"x":1}}', [400, 422]],
  ["__proto__, escaped", '{"name":"Plain","\\u005f_proto__":{"x":1}}', [400, 422]],
  ["constructor.prototype", '{"name":"Plain","constructor":{"prototype":{"x":1}}}', [400, 422]],
  [
    "10,000 unknown fields",
    `{"name":"Plain",${Array.from({ length: 10_000 }, (_, index) => `"f${index}":1`).join(",")}}`,
    [400, 413, 422],
  ],
  [
    "100,000 colours",
    `{"name":"Plain","colors":[${Array.from({ length: 100_000 }, () => '"#fff"').join(",")}]}`,
    [413, 422],
  ],
  ["three megabytes", `{"name":"${"x".repeat(3_000_000)}"}`, [413]],
];

suite("hostile JSON", () => {
  let visitor: HttpSession;
  beforeAll(() => {
    visitor = newVisitor();
  });

  test.each(FIELDS)("what is wrong with %s in %j, is told by name", async (field, body) => {
    expectFieldProblem(await visitor.post(`${API}/projects`, body), field);
  });

  test.each(RAW)("a body that is %s, is refused as a problem", async (_, body, statuses) => {
    const answer = await visitor.send("POST", `${API}/projects`, {
      body,
      headers: { "content-type": "application/json" },
    });
    expectProblem(answer, statuses);
  });

  test("more than one mistake, is told at once, and the numbers are the 422's own", async () => {
    const answer = await visitor.post(`${API}/projects`, {
      name: "",
      style: "x",
      seed: -1,
      extra: 1,
    });
    const fields = listAt(expectProblem(answer, 422), "errors");
    expect(fields.length).toBeGreaterThanOrEqual(3);
  });

  test("a mistake, is not echoed at length", async () => {
    const answer = await visitor.post(`${API}/projects`, {
      ...NAME,
      ["<script>".repeat(5000)]: "y".repeat(50_000),
    });
    expectProblem(answer, [400, 413, 422]);
    expect(answer.text.length).toBeLessThan(20_000);
  });

  test.each([
    "text/plain",
    "application/xml",
    "application/json\ta",
    "application/json garbage",
    "image/png",
    "",
    "multipart/mixed; boundary=x",
    "application/x-www-form-urlencoded",
  ])("a body of the type %j, is refused with 415 or never read as JSON", async (type) => {
    const answer = await visitor.send("POST", `${API}/projects`, {
      body: JSON.stringify(NAME),
      headers: { "content-type": type },
    });
    expectProblem(answer, [400, 415, 422]);
  });

  test.each([" application/json", "application/json; charset=utf-8", "APPLICATION/JSON"])(
    "a body of the type %j, is validated like any",
    async (type) => {
      const answer = await visitor.send("POST", `${API}/projects`, {
        body: '{"name":""}',
        headers: { "content-type": type },
      });
      expectProblem(answer, [415, 422]);
    },
  );

  test("nothing of all this, made a project or an account", async () => {
    const answer = await visitor.get(`${API}/projects`);
    if (answer.status === 200) expect(listAt(answer.json(), "data")).toEqual([]);
    expect((await newVisitor().get("/ready")).status).toBe(200);
  });
});
