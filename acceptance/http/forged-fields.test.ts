import type { HttpSession } from "@emblazon/testkit/http-session";
import { beforeAll, expect, test } from "vitest";
import { registerAccount } from "../support/account.ts";
import { listAt, textAt } from "../support/json.ts";
import { fillPath, objectSchema, readOperations, sampleOf } from "../support/operations.ts";
import type { Operation, Schema } from "../support/operations.ts";
import { API, expectProblem, makeProject, newVisitor, suite } from "../support/suite.ts";
import type { MadeProject } from "../support/suite.ts";

/** What no caller may ever set, by the names that frameworks and our own tables give it. */
const FORBIDDEN = [
  "id",
  "user_id",
  "userId",
  "owner_id",
  "org_id",
  "kind",
  "role",
  "is_admin",
  "isAdmin",
  "email_verified",
  "email_verified_at",
  "password_hash",
  "disabled_at",
  "key_hash",
  "token_hash",
  "session_id",
  "credits",
  "plan",
  "price",
  "cost",
  "provider",
  "status",
  "storage_key",
  "created_at",
  "updated_at",
  "deleted_at",
  "trashed_at",
  "toString",
  "hasOwnProperty",
];
/** The same by what a merge or a copy might fall for. */
const POLLUTING = [
  '"__proto__":{"role":"admin"}',
  '"\\u005f_proto__":{"role":"admin"}',
  '"constructor":{"prototype":{"role":"admin"}}',
];
const OF_EACH_TYPE: [type: string, json: string][] = [
  ["string", '"1"'],
  ["integer", "1"],
  ["integer", "-0"],
  ["number", "1.5"],
  ["number", "1e400"],
  ["number", "9007199254740993.5e300"],
  ["boolean", "true"],
  ["array", "[]"],
  ["array", "[1]"],
  ["object", "{}"],
  ["object", '{"toString":"a"}'],
  ["null", "null"],
];

suite("forged fields", () => {
  const person: HttpSession = newVisitor();
  let bodies: (Operation & { body: Schema })[];
  let made: MadeProject;
  let ids: Record<string, string>;
  let before: string[];
  beforeAll(async () => {
    await registerAccount(person);
    made = await makeProject(person, { num_variations: 1 });
    ids = {
      projects: made.projectId,
      generations: made.generationId,
      assets: made.assetIds[0] ?? "",
    };
    bodies = (await readOperations()).flatMap((operation) => {
      const body = operation.body === null ? null : objectSchema(operation.body);
      return body === null ? [] : [{ ...operation, body }];
    });
    before = await everything();
  });

  /** All that the person has, as they see it. */
  async function everything(): Promise<string[]> {
    const paths = [
      "/users/me",
      "/users/me/api-keys",
      "/users/me/passkeys",
      `/projects/${made.projectId}`,
      `/assets/${made.assetIds[0]}`,
      "/projects",
      "/assets",
    ];
    const answers = await Promise.all(paths.map((path) => person.get(`${API}${path}`)));
    return answers.map(({ text }) => text);
  }

  function send({ method, path }: Operation, body: string) {
    const headers = { "content-type": "application/json" };
    return person.send(method, fillPath(path, ids), { body, headers });
  }

  test("find every body that the API describes closed to what it does not name", () => {
    expect(bodies.length).toBeGreaterThan(20);
    const open = bodies.filter(({ body }) => body.additionalProperties !== false);
    expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  test("are refused by name beside good ones in every body, and change nothing", async () => {
    for (const operation of bodies) {
      const sample = sampleOf(operation.body);
      for (const field of FORBIDDEN.filter(
        (one) => operation.body.properties?.[one] === undefined,
      )) {
        const where = `${operation.method} ${operation.path} ${field}`;
        const answer = await send(
          operation,
          JSON.stringify({ ...Object(sample), [field]: "admin" }),
        );
        expect(answer.status, `${where}: ${answer.text}`).toBe(422);
        const named = listAt(answer.json(), "errors").map((error) => textAt(error, "field"));
        expect(named, where).toContain(field);
      }
      for (const field of POLLUTING) {
        const body = `{${field},${JSON.stringify(sample).slice(1)}`;
        expectProblem(await send(operation, body), 400, "invalid_json");
      }
    }
    expect(await everything()).toEqual(before);
  });

  test("of another type than said are refused in every body", async () => {
    for (const operation of bodies) {
      const sample = Object(sampleOf(operation.body)) as Record<string, unknown>;
      for (const [name, schema] of Object.entries(operation.body.properties ?? {})) {
        for (const [type, json] of OF_EACH_TYPE.filter(([one]) => !takes(schema, one))) {
          const where = `${operation.method} ${operation.path} ${name}: ${json} (${type})`;
          const rest = JSON.stringify({ ...sample, [name]: undefined }).slice(1);
          const body = `{${JSON.stringify(name)}:${json}${rest === "}" ? "" : ","}${rest}`;
          const answer = await send(operation, body);
          expect(answer.status, `${where}: ${answer.text}`).toBe(422);
        }
      }
    }
    expect(await everything()).toEqual(before);
  });

  test("sent twice count as the last one says, in every body alike", async () => {
    const answers: string[] = [];
    for (const operation of bodies) {
      const name = Object.keys(operation.body.properties ?? {}).find(
        (one) => !takes(operation.body.properties?.[one] ?? {}, "object"),
      );
      const sample = JSON.stringify(sampleOf(operation.body)).slice(1, -1);
      const body = `{${sample},${JSON.stringify(name)}:{"odd":1}}`;
      const { status } = await send(operation, body);
      if (status !== 422) answers.push(`${status} ${operation.method} ${operation.path}`);
    }
    expect(answers).toEqual([]);
  });
});

/** Whether a schema lets JSON of that type through. */
function takes(schema: Schema, type: string): boolean {
  if (schema.anyOf !== undefined) return schema.anyOf.some((one) => takes(one, type));
  const own = schema.type ?? typeof schema.enum?.[0];
  return own === type || (own === "number" && type === "integer");
}
