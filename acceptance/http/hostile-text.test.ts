import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, expect, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import { readAs } from "../support/stream.ts";
import {
  API,
  expectFieldProblem,
  expectJson,
  expectProblem,
  filePath,
  newVisitor,
  suite,
} from "../support/suite.ts";
import { createXmlReader, expectInert } from "../support/svg.ts";

const REFUSED: [what: string, name: string][] = [
  ["empty", ""],
  ["only spaces", " \t\n\u00a0 "],
  ["61 letters", "x".repeat(61)],
  ["10,000 letters", "x".repeat(10_000)],
  ["NUL", "a\u0000b"],
  ["a lone high surrogate", "a\ud800b"],
  ["a lone low surrogate", "\udfff"],
];

// What XML 1.0 cannot hold may be refused or left out of the drawing; never a fault.
const EITHER: [what: string, name: string][] = [
  ["U+FFFE and U+FFFF", "a\ufffe\uffffb"],
  ["control characters", "a\u0001\u0008\u000b\u001b[31mb"],
  ["line ends and a header", "Acme\r\nSet-Cookie: x=1"],
  ["only a zero-width space", "\u200b"],
  ["only a combining mark", "\u0301"],
  ["only private use", "\ue000\u{f0000}"],
  ["tags", "A\u{e0041}\u{e0042}"],
];

const DRAWN: [what: string, name: string][] = [
  ["a closing tag and a script", "</text><script>alert(1)</script>"],
  ["an attribute that ends", `"><img src=x onerror=alert(1)>`],
  ["the end of CDATA", "a]]>b<![CDATA[c"],
  ["entities", "&lt;b&gt; &amp; &#0; &xxe;"],
  ["a comment and an instruction", "<!-- x --><?php ?>"],
  ["SQL", "'; DROP TABLE projects; --"],
  ["templates", "{{7*7}} ${7*7} %s%n #{1}"],
  ["a right-to-left override", "abc\u202egpj.exe"],
  ["Arabic", "مقهى النخلة"],
  ["Hebrew", "בית קפה"],
  ["Chinese", "山水茶館"],
  ["Japanese", "さくら堂"],
  ["Devanagari", "सूर्य भवन"],
  ["Thai", "ร้านกาแฟ"],
  ["Cyrillic and Greek", "Берег Θάλασσα"],
  ["Vietnamese and Turkish", "Phở İstanbul Iğdır"],
  ["emoji alone", "🦊"],
  ["emoji and a family", "Fox 🦊 & 👩‍👩‍👧‍👦 🏳️‍🌈"],
  ["a heap of combining marks", `Z${"\u0300\u0316".repeat(40)}algo`],
  ["one letter", "I"],
  ["one digit", "7"],
  ["punctuation alone", "!?…"],
  ["sixty wide letters", "W".repeat(60)],
  ["many words", "a b c d e f g h i j k l m n o p q r s t u v w x y z"],
  ["a ligature of eighteen letters", "ﷺ"],
  ["full width", "ＡＣＭＥ"],
  ["mathematical letters", "𝒜𝒸𝓂ℯ"],
  ["names of properties", "__proto__ constructor"],
  ["the word null", "null"],
  ["a path", "../../etc/passwd"],
  ["soft hyphen and joiners", "Ac\u00adme\u200d\u200cCo"],
];

suite("hostile text", () => {
  let visitor: HttpSession;
  let reader: Awaited<ReturnType<typeof createXmlReader>> | null = null;
  beforeAll(async () => {
    visitor = newVisitor();
    reader = await requireOrSkip(createXmlReader);
  });
  afterAll(async () => reader?.close());

  test.each(REFUSED)("a name that is %s, is refused by name", async (_, name) => {
    expectFieldProblem(await visitor.post(`${API}/projects`, { name }), "name");
  });

  test.each([...DRAWN, ...EITHER])(
    "a name with %s, is kept as it is and drawn well",
    async (what, name) => {
      const answer = await visitor.post(`${API}/projects`, { name, num_variations: 2, seed: 7 });
      if (answer.status !== 201 && EITHER.some(([either]) => either === what)) {
        return expectFieldProblem(answer, "name");
      }
      const made = expectJson(answer, 201);
      expect(textAt(made, "project", "name")).toBe(name.trim());
      const events = await readAs(visitor, textAt(made, "stream_url"));
      expect(at(events.at(-1)?.data, "generation", "status")).toBe("completed");
      const generation = (
        await visitor.get(`${API}/generations/${textAt(made, "generation_id")}`)
      ).json();
      for (const asset of listAt(generation, "assets")) {
        for (const variant of ["full", "mono", "mark"]) {
          const file = await visitor.get(filePath(textAt(asset, "id"), { variant }));
          expect(file.status, file.text.slice(0, 300)).toBe(200);
          expectInert(file.text);
          const title = await reader?.titleOf(file.text);
          if (title !== undefined && DRAWN.some(([drawn]) => drawn === what))
            expect(title).toContain(name.trim());
        }
        const download = await visitor.get(
          filePath(textAt(asset, "id"), { format: "pdf", download: "true" }),
        );
        expect(download.status, download.text.slice(0, 300)).toBe(200);
        expect(download.headers.get("set-cookie") ?? "").not.toContain("x=1");
      }
    },
  );

  test("each text field, with hostile text, comes back as it was sent", async () => {
    const texts = [...DRAWN.map(([, text]) => text)].filter((text) => text.length <= 120);
    for (const text of texts) {
      const body = {
        name: "Plain",
        tagline: text,
        industry: text,
        description: text,
        num_variations: 1,
        seed: 1,
      };
      const made = expectJson(
        await visitor.post(`${API}/projects`, body, { headers: { prefer: "wait=60" } }),
        201,
      );
      expect(at(made, "project")).toMatchObject({
        tagline: text,
        industry: text,
        description: text,
      });
      const [asset] = listAt(made, "assets");
      expect(at(asset, "status"), text).toBe("completed");
      expectInert((await visitor.get(filePath(textAt(asset, "id")))).text);
      const found = await visitor.get(`${API}/projects?q=${encodeURIComponent(text)}`);
      expect(
        listAt(found.json(), "data").map((one) => at(one, "id")),
        text,
      ).toContain(at(made, "project_id"));
    }
  });

  test.each([
    ["tagline", "x".repeat(121)],
    ["industry", "x".repeat(121)],
    ["description", "x".repeat(2001)],
    ["tagline", "a\u0000"],
    ["industry", "\ud83d"],
    ["description", "\u0000"],
  ])("%s, too long or broken, is refused by name", async (field, text) => {
    expectFieldProblem(
      await visitor.post(`${API}/projects`, { name: "Plain", [field]: text }),
      field,
    );
  });

  test("the longest name and description that fit, are taken", async () => {
    const family = "👩‍👩‍👧‍👦".repeat(30);
    for (const body of [
      { name: "x".repeat(60) },
      { name: family },
      { name: "A", description: "é".repeat(2000) },
    ]) {
      expect((await visitor.post(`${API}/projects`, { ...body, num_variations: 1 })).status).toBe(
        201,
      );
    }
  });

  test("a broken instruction, title or tag, is refused by name", async () => {
    const made = expectJson(
      await visitor.post(
        `${API}/projects`,
        { name: "Plain", num_variations: 1 },
        { headers: { prefer: "wait=60" } },
      ),
      201,
    );
    const asset = textAt(listAt(made, "assets")[0], "id");
    expectFieldProblem(
      await visitor.patch(`${API}/assets/${asset}`, { title: "a\u0000" }),
      "title",
    );
    expectFieldProblem(
      await visitor.patch(`${API}/assets/${asset}`, { tags: ["\ud800"] }),
      /^tags/,
    );
    expectFieldProblem(
      await visitor.patch(`${API}/projects/${textAt(made, "project_id")}`, { name: "\udc00" }),
      "name",
    );
  });

  test("a path with anything for an id, is a problem", async () => {
    for (const id of [
      "..%2f..%2fetc%2fpasswd",
      "%252e%252e",
      "....%2f%2f",
      "%c0%ae%c0%ae",
      "%00",
      "1",
      "null",
      "-1",
      "x".repeat(3000),
      "%E2%88%95",
      "C%3A%5C",
      "{id}",
      "%ED%A0%80",
      "🦊",
    ]) {
      for (const path of ["projects/*", "assets/*/file", "generations/*/stream"]) {
        expectProblem(await visitor.get(`${API}/${path.replace("*", id)}`), [400, 404, 414, 422]);
      }
    }
  });
});
