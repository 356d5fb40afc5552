import { expect, test } from "vitest";
import { aNumber, at } from "../support/json.ts";
import { API, filePath, makeProject, newVisitor, suite } from "../support/suite.ts";

suite("determinism", () => {
  test("the same brief and seed, of two people, give the same bytes in every format", async () => {
    const brief = {
      name: "Lantern & Oak",
      tagline: "Furniture",
      industry: "Carpentry",
      style: "elegant",
      num_variations: 3,
      seed: 4711,
    };
    const [one, two] = [newVisitor(), newVisitor()];
    const [first, second] = [await makeProject(one, brief), await makeProject(two, brief)];
    expect(first.assets.map((asset) => at(asset, "spec"))).toEqual(
      second.assets.map((asset) => at(asset, "spec")),
    );
    for (const [index, id] of first.assetIds.entries()) {
      for (const query of [{ format: "svg" }, { format: "png", size: "128" }, { format: "pdf" }]) {
        const [a, b] = [
          await one.get(filePath(id, query)),
          await two.get(filePath(second.assetIds[index], query)),
        ];
        expect(a.status).toBe(200);
        expect(Buffer.compare(a.bytes, b.bytes), query.format).toBe(0);
      }
    }
  });

  test("another seed, gives other designs; the seed used is told, and repeats them", async () => {
    const visitor = newVisitor();
    const brief = { name: "Lantern & Oak", num_variations: 3 };
    const one = await makeProject(visitor, { ...brief, seed: 1 });
    const two = await makeProject(visitor, { ...brief, seed: 2 });
    expect(specsOf(one.assets)).not.toEqual(specsOf(two.assets));
    const free = await makeProject(visitor, brief);
    const seed = at((await visitor.get(`${API}/generations/${free.generationId}`)).json(), "seed");
    expect(seed).toEqual(aNumber);
    expect(specsOf((await makeProject(visitor, { ...brief, seed })).assets)).toEqual(
      specsOf(free.assets),
    );
  });
});

function specsOf(assets: unknown[]): unknown[] {
  return assets.map((asset) => at(asset, "spec"));
}
