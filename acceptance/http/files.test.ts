import type { HttpSession } from "@emblazon/testkit/http-session";
import { beforeAll, expect, test } from "vitest";
import { expectInert } from "../support/svg.ts";
import {
  expectFieldProblem,
  expectProblem,
  filePath,
  makeProject,
  newVisitor,
  suite,
} from "../support/suite.ts";

const TYPES: Record<string, RegExp> = {
  svg: /^image\/svg\+xml/,
  png: /^image\/png$/,
  webp: /^image\/webp$/,
  jpg: /^image\/jpeg$/,
  pdf: /^application\/pdf$/,
};
const VARIANTS = ["full", "horizontal", "stacked", "mark", "wordmark", "mono", "reversed"];

suite("files", () => {
  let visitor: HttpSession;
  let id = "";
  beforeAll(async () => {
    visitor = newVisitor();
    const made = await makeProject(visitor, {
      name: "Périgord",
      tagline: "Old books",
      num_variations: 1,
    });
    id = made.assetIds[0] ?? "";
  });

  test.each(Object.keys(TYPES))(
    "GET, as %s, is of that type by name and by its bytes",
    async (format) => {
      const answer = await visitor.get(filePath(id, { format }));
      expect(answer.status, answer.text.slice(0, 300)).toBe(200);
      expect(answer.headers.get("content-type")).toMatch(TYPES[format] ?? /never/);
      expect(kindOf(answer.bytes)).toBe(format);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("content-security-policy")).toMatch(
        /default-src 'none'.*sandbox|sandbox.*default-src 'none'/,
      );
      expect(answer.headers.get("cache-control")).toMatch(/private/);
      expect(answer.headers.get("content-disposition")).toMatch(
        new RegExp(`filename.*\\.${format}`),
      );
      expect(Number(answer.headers.get("content-length"))).toBe(answer.bytes.length);
      expect(answer.headers.get("accept-ranges")).toBe("bytes");
    },
  );

  test("GET, to download, is an attachment with the name in any script", async () => {
    const answer = await visitor.get(filePath(id, { format: "pdf", download: "true" }));
    const disposition = answer.headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^attachment/);
    expect(disposition).not.toMatch(/[^\x20-\x7e]/);
  });

  test.each(VARIANTS)(
    "GET, the variant %s, is drawn, inert, and the same every time",
    async (variant) => {
      const one = await visitor.get(filePath(id, { variant }));
      expect(one.status, one.text.slice(0, 300)).toBe(200);
      expectInert(one.text);
      expect((await visitor.get(filePath(id, { variant }))).text).toBe(one.text);
      const png = await visitor.get(filePath(id, { variant, format: "png", size: "64" }));
      expect(kindOf(png.bytes)).toBe("png");
    },
  );

  test.each([16, 32, 180, 1024, 2048, 4096])(
    "GET, at %i px, has that longer side",
    async (size) => {
      const { bytes } = await visitor.get(filePath(id, { format: "png", size: String(size) }));
      expect(Math.max(...pngSize(bytes))).toBe(size);
    },
  );

  test.each(["transparent", "original", "#fff", "112233", "#A1B2C3"])(
    "GET, on %s, is drawn",
    async (background) => {
      for (const format of ["svg", "png"]) {
        expect((await visitor.get(filePath(id, { format, background, size: "32" }))).status).toBe(
          200,
        );
      }
    },
  );

  test("GET, on transparent and on a colour, differ in the corner pixel's alpha", async () => {
    const clear = await visitor.get(
      filePath(id, { format: "png", background: "transparent", size: "64" }),
    );
    const solid = await visitor.get(
      filePath(id, { format: "png", background: "#112233", size: "64" }),
    );
    expect(Buffer.compare(clear.bytes, solid.bytes)).not.toBe(0);
  });

  test.each([
    ["format=gif", "format"],
    ["format=SVG%00", "format"],
    ["size=15", "size"],
    ["size=4097", "size"],
    ["size=NaN", "size"],
    ["size=1e9", "size"],
    ["background=red;url(x)", "background"],
    ["background=%23ff", "background"],
    ["variant=../../etc/passwd", "variant"],
    ["variant=__proto__", "variant"],
    ["unknown=1", /unknown|^$|query/],
  ])("GET, with %s, is refused by name", async (query, field) => {
    expectFieldProblem(await visitor.get(`${filePath(id)}?${query}`), field);
  });

  test("GET, with the ETag, answers 304 with nothing; with another, the file", async () => {
    for (const format of Object.keys(TYPES)) {
      const path = filePath(id, { format, size: "64" });
      const etag = (await visitor.get(path)).headers.get("etag") ?? "";
      expect(etag).toMatch(/^(?:W\/)?"[^"]+"$/);
      for (const match of [etag, `"x", ${etag}`, "*", `W/${etag.replace(/^W\//, "")}`]) {
        const same = await visitor.get(path, { headers: { "if-none-match": match } });
        expect([same.status, same.bytes.length], match).toEqual([304, 0]);
        expect(same.headers.get("etag")).toBe(etag);
      }
      expect((await visitor.get(path, { headers: { "if-none-match": '"other"' } })).status).toBe(
        200,
      );
    }
  });

  test("ETags, of different choices, differ", async () => {
    const queries: Record<string, string>[] = [
      {},
      { format: "png" },
      { format: "png", size: "64" },
      { variant: "mono" },
      { background: "#123456" },
    ];
    const tags = await Promise.all(
      queries.map(async (query) => (await visitor.get(filePath(id, query))).headers.get("etag")),
    );
    expect(new Set(tags).size).toBe(queries.length);
  });

  test("GET, of ranges, gives exactly those bytes", async () => {
    const path = filePath(id, { format: "png", size: "256" });
    const whole = (await visitor.get(path)).bytes;
    const size = whole.length;
    const cases: [string, number, number][] = [
      ["bytes=0-0", 0, 0],
      ["bytes=0-99", 0, 99],
      ["bytes=100-", 100, size - 1],
      ["bytes=-10", size - 10, size - 1],
      [`bytes=5-${size + 1000}`, 5, size - 1],
      [`bytes=-${size + 1000}`, 0, size - 1],
    ];
    for (const [range, from, to] of cases) {
      const part = await visitor.get(path, { headers: { range } });
      expect(part.status, range).toBe(206);
      expect(part.headers.get("content-range"), range).toBe(`bytes ${from}-${to}/${size}`);
      expect(Buffer.compare(part.bytes, whole.subarray(from, to + 1)), range).toBe(0);
    }
  });

  test("GET, of ranges outside, answers 416 with the size; of unreadable ones, the whole", async () => {
    const path = filePath(id, { format: "png", size: "64" });
    const size = (await visitor.get(path)).bytes.length;
    for (const range of [`bytes=${size}-`, `bytes=${size + 5}-${size + 9}`, "bytes=-0"]) {
      const answer = await visitor.get(path, { headers: { range } });
      expect(answer.status, range).toBe(416);
      expect(answer.headers.get("content-range"), range).toBe(`bytes */${size}`);
      expectProblem(answer, 416, "range_not_satisfiable");
    }
    for (const range of ["bytes=9-1", "bytes=a-b", "bits=0-1", "bytes=", "0-5"]) {
      const answer = await visitor.get(path, { headers: { range } });
      expect([200, 416], range).toContain(answer.status);
      if (answer.status === 200) expect(answer.bytes.length).toBe(size);
    }
    const many = Array.from({ length: 500 }, () => "0-").join(",");
    const answer = await visitor.get(path, { headers: { range: `bytes=${many}` } });
    expect([200, 206, 416]).toContain(answer.status);
    expect(answer.bytes.length).toBeLessThanOrEqual(size + 2000);
  });

  test("GET, of a range if the file is still the same, else the whole", async () => {
    const path = filePath(id, { format: "png", size: "64" });
    const whole = await visitor.get(path);
    const etag = whole.headers.get("etag") ?? "";
    const other = await visitor.get(path, {
      headers: { range: "bytes=0-9", "if-range": '"other"' },
    });
    expect([other.status, other.bytes.length]).toEqual([200, whole.bytes.length]);
    if (etag.startsWith("W/")) return;
    const same = await visitor.get(path, { headers: { range: "bytes=0-9", "if-range": etag } });
    expect([same.status, same.bytes.length]).toEqual([206, 10]);
  });

  test("HEAD, gives the head of GET and no body", async () => {
    for (const format of ["svg", "png"]) {
      const path = filePath(id, { format, size: "64" });
      const [whole, head] = [await visitor.get(path), await visitor.send("HEAD", path)];
      expect([head.status, head.bytes.length]).toEqual([200, 0]);
      for (const name of [
        "content-type",
        "content-length",
        "etag",
        "cache-control",
        "accept-ranges",
      ]) {
        expect(head.headers.get(name), name).toBe(whole.headers.get(name));
      }
    }
  });

  test("a PDF, begins, ends and has one page with vectors", async () => {
    const { bytes } = await visitor.get(filePath(id, { format: "pdf" }));
    const text = Buffer.from(bytes).toString("latin1");
    expect(text).toMatch(/^%PDF-1\.\d/);
    expect(text.trimEnd()).toMatch(/%%EOF$/);
    expect(text.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
    expect(text).not.toMatch(/\/Subtype\s*\/Image/);
    expect(text).not.toMatch(/\/JavaScript|\/OpenAction|\/Launch/);
  });

  test("GET, of a logo in the trash, by its owner, is still there to restore or is gone", async () => {
    const made = await makeProject(visitor, { num_variations: 1 });
    await visitor.delete(`/api/v1/assets/${made.assetIds[0]}`);
    expect([200, 404]).toContain((await visitor.get(filePath(made.assetIds[0]))).status);
  });
});

function kindOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 400)).toString("latin1");
  if (head.startsWith("\x89PNG\r\n")) return "png";
  if (head.startsWith("\xff\xd8\xff")) return "jpg";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  if (head.startsWith("%PDF-")) return "pdf";
  return /<svg[\s>]/.test(head) ? "svg" : "unknown";
}

function pngSize(bytes: Uint8Array): [width: number, height: number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}
