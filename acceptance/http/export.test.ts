import { expect, test } from "vitest";
import { makePerson } from "../support/account.ts";
import { at, listAt } from "../support/json.ts";
import { readZip } from "../support/read-zip.ts";
import { API, expectProblem, makeProject, newVisitor, suite } from "../support/suite.ts";

const EXPORT = `${API}/users/me/export`;

suite("the export of one's data", () => {
  test("for an account, is a zip of what it is and made, with every drawing", async () => {
    const owner = await makePerson();
    const made = await makeProject(owner.session, { name: "Héron & Söhne", num_variations: 2 });
    const other = await makePerson();
    const foreign = await makeProject(other.session, { name: "Not yours", num_variations: 1 });
    const answer = await owner.session.get(EXPORT);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; .*\.zip/);

    const files = readZip(answer.bytes);
    const json = (path: string): unknown => JSON.parse(files.get(path)?.toString() ?? "null");
    expect(json("account.json")).toMatchObject({ id: owner.id, email: owner.email });
    expect(json("projects.json")).toMatchObject([{ id: made.projectId, name: "Héron & Söhne" }]);
    expect(
      listAt(json("assets.json"))
        .map((asset) => at(asset, "id"))
        .toSorted(),
    ).toEqual(made.assetIds.toSorted());
    const drawings = [...files].filter(([path]) => path.startsWith("files/logos/Héron-&-Söhne"));
    expect(drawings.length).toBe(2);
    const served = await Promise.all(
      made.assetIds.map(async (id) => (await owner.session.get(`${API}/assets/${id}/file`)).text),
    );
    expect(drawings.map(([, content]) => content.toString()).toSorted()).toEqual(served.toSorted());
    expect(files.get("README.txt")?.toString()).toContain("account.json is your account");

    const all = Buffer.concat(
      [...files].flatMap(([path, content]) => [Buffer.from(path), content]),
    );
    for (const hidden of [
      foreign.projectId,
      other.id,
      other.email,
      "argon2id",
      owner.refreshToken,
    ]) {
      expect(all.includes(hidden), hidden).toBe(false);
    }
  });

  test("for a guest, holds what they made; for a visitor, there is none", async () => {
    const guest = newVisitor();
    const made = await makeProject(guest, { num_variations: 1 });
    const files = readZip((await guest.get(EXPORT)).bytes);
    expect(files.get("projects.json")?.toString()).toContain(made.projectId);
    expectProblem(await newVisitor().get(EXPORT), 401, "unauthenticated");
  });

  test("asked for again while one is under way, answers each caller whole or not at all", async () => {
    const owner = await makePerson();
    await makeProject(owner.session, { num_variations: 2 });
    const answers = await Promise.all(Array.from({ length: 6 }, () => owner.session.get(EXPORT)));
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    for (const answer of answers) {
      if (answer.status === 200) expect(readZip(answer.bytes).has("README.txt")).toBe(true);
      else expectProblem(answer, 409, "conflict");
    }
  });
});
