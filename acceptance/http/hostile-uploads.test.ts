import { gzipSync } from "node:zlib";
import { makeGif } from "@emblazon/testkit/images/gif";
import { makeExif, makeJpeg } from "@emblazon/testkit/images/jpeg";
import { makePng, makePngBomb, pngChunk } from "@emblazon/testkit/images/png";
import { makeAnimatedWebp, makeWebp } from "@emblazon/testkit/images/webp";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { beforeAll, expect, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import { API, expectJson, expectProblem, newVisitor, suite } from "../support/suite.ts";

const png = makePng({
  width: 400,
  height: 300,
  colorAt: (x, y) => [(x * 7) % 256, (y * 5) % 256, (x ^ y) % 256],
});
const jpeg = makeJpeg({ width: 400, height: 304 }, (column, row) => [
  (column * 37) % 256,
  (row * 53) % 256,
  90,
]);
const text = (value: string) => new TextEncoder().encode(value);

/** A PNG that says another size than its pixels fill. */
function liar(width: number, height: number): Uint8Array<ArrayBuffer> {
  const out = Buffer.from(makePng({ width: 8, height: 8, colorAt: () => [1, 2, 3] }));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  out.set(pngChunk("IHDR", head), 8);
  return new Uint8Array(out);
}

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

const BAD: [what: string, bytes: Uint8Array<ArrayBuffer>, name: string][] = [
  ["nothing", new Uint8Array(), "a.png"],
  ["one byte", Uint8Array.of(0x89), "a.png"],
  ["only a PNG's first bytes", png.slice(0, 8), "a.png"],
  ["only a JPEG's first bytes", Uint8Array.of(0xff, 0xd8, 0xff), "a.jpg"],
  ["text", text("hello"), "a.png"],
  ["HTML", text("<!doctype html><script>alert(1)</script>"), "a.png"],
  ["an SVG", text(SVG), "a.svg"],
  ["an SVG called PNG", text(SVG), "a.png"],
  ["an SVG after a prologue", text(`<?xml version="1.0"?>\n<!-- x -->\n${SVG}`), "a.png"],
  ["a PDF", text("%PDF-1.4\n%%EOF"), "a.png"],
  ["a zip", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0), "a.png"],
  ["a film", text("\0\0\0 ftypisom\0\0\u0002\0isomiso2avc1mp41"), "a.avif"],
  ["a song", text("ID3\u0003\0\0\0\0\0\0"), "a.jpg"],
  ["a test of virus scanners", text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR"), "a.png"],
  ["a picture of another kind", makeGif(1, 8), "a.png"],
  ["an SVG, compressed", new Uint8Array(gzipSync(SVG)), "a.png"],
  ["a TIFF", text("II*\0\b\0\0\0\0\0"), "a.tif"],
  [
    "a PNG's head before a script",
    new Uint8Array(Buffer.concat([png.slice(0, 8), text(SVG)])),
    "a.png",
  ],
  ["a program", Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), "a.png"],
  [
    "a script for ImageMagick",
    text(
      "push graphic-context\nviewbox 0 0 640 480\nimage over 0,0 0,0 'https://127.0.0.1/x.jpg'\npop graphic-context",
    ),
    "a.jpg",
  ],
  ["a PNG cut at a tenth", png.slice(0, png.length / 10), "a.png"],
  ["a PNG cut in half", png.slice(0, png.length / 2), "a.png"],
  ["a PNG cut at its end", png.slice(0, Math.floor(png.length * 0.97)), "a.png"],
  ["a JPEG cut in half", jpeg.slice(0, jpeg.length / 2), "a.jpg"],
  ["a PNG of 16,000 × 16,000", makePngBomb(16_000), "a.png"],
  ["a PNG that says 60,000 × 60,000", liar(60_000, 60_000), "a.png"],
  ["a PNG that says 2³¹ × 2³¹", liar(0x7fffffff, 0x7fffffff), "a.png"],
  ["a PNG that says 0 × 0", liar(0, 0), "a.png"],
  ["a GIF of 40,000 frames", makeGif(40_000), "a.gif"],
  ["a WebP of 1,000 frames", makeAnimatedWebp(1000, 16), "a.webp"],
  [
    "eleven megabytes of noise after a PNG's head",
    new Uint8Array(Buffer.concat([png.slice(0, 40), Buffer.alloc(11 * 1024 * 1024, 7)])),
    "a.png",
  ],
];

suite("hostile uploads", () => {
  let visitor: HttpSession;
  beforeAll(async () => {
    visitor = newVisitor();
    // The first picture of all may start a decoder; the limit is for one that stands ready.
    await upload(visitor, makeWebp(8, 8, [1, 2, 3]), "a.webp");
  });

  test.each(BAD)(
    "an upload that is %s, is refused within a second, and the project with it",
    async (_, bytes, name) => {
      const before = await countOf();
      const startedAt = performance.now();
      const answer = await upload(visitor, bytes, name);
      const elapsedMs = performance.now() - startedAt;
      expectProblem(answer, [413, 415, 422]);
      // A second is the promise; twice that leaves room for a machine that does other things too.
      expect(elapsedMs).toBeLessThan(2000);
      expect(await countOf()).toBe(before);
    },
  );

  test("an SVG, whatever it is called, is refused as a type that is not taken", async () => {
    for (const name of ["a.svg", "a.png", "a.svgz"])
      expectProblem(await upload(visitor, text(SVG), name), 415, "unsupported_media_type");
  });

  test("a good picture under a wrong name and type, is taken for what it is", async () => {
    const form = formWith(makeWebp(20, 10, [1, 100, 3]), "photo.jpg", "image/jpeg");
    const made = expectJson(await visitor.post(`${API}/projects`, undefined, { form }), 201);
    expect(listAt(made, "project", "inspiration")[0]).toMatchObject({ width: 20, height: 10 });
  });

  test("what hides in a picture, is gone from what is kept; what it shows upright, stays", async () => {
    const payload = "<?php system($_GET[0]); ?><script>alert(1)</script>PK\u0003\u0004";
    const withExif = makeJpeg(
      { width: 64, height: 32 },
      (column) => (column < 4 ? [250, 0, 0] : [0, 0, 250]),
      {
        exif: makeExif(6),
        comment: payload,
      },
    );
    const withText = makePng(
      { width: 16, height: 16, colorAt: () => [9, 9, 90] },
      { extra: [pngChunk("tEXt", text(`Comment\0${payload}`))] },
    );
    const appended = new Uint8Array(Buffer.concat([withText, text(payload)]));
    for (const [bytes, size] of [
      [withExif, [32, 64]],
      [withText, [16, 16]],
      [appended, [16, 16]],
    ] as const) {
      const made = expectJson(await upload(visitor, bytes, "a.jpg"), 201);
      const [picture] = listAt(made, "project", "inspiration");
      expect([at(picture, "width"), at(picture, "height")]).toEqual(size);
      const kept = (await visitor.get(textAt(picture, "url"))).bytes;
      for (const secret of ["<?php", "<script", "Exif\0\0II", "\0\0\x344\0\0\0"]) {
        expect(Buffer.from(kept).includes(Buffer.from(secret, "latin1"))).toBe(false);
      }
    }
  });

  test.each([
    "../../etc/passwd",
    "a\u0000.png",
    "CON",
    "a.png;.php",
    "x".repeat(4000),
    "\u202egpj.exe",
    "🦊.png",
    "-rf",
    '"; filename="b',
    ".htaccess",
    "..\\..\\windows\\win.ini",
    "%2e%2e%2fetc%2fpasswd",
    "....//....//etc/passwd",
    "/etc/passwd",
    "C:\\boot.ini",
    "a.png\r\nSet-Cookie: x=1",
    "a.png%00.svg",
    "NUL.png",
    "a.png.",
    " ",
    "__proto__",
    "🏴\u{e0067}.png",
    "<img src=x onerror=alert(1)>.png",
  ])("a picture called %j, is taken or refused, and lies nowhere else", async (name) => {
    const answer = await upload(visitor, makeWebp(8, 8, [3, 2, 1]), name);
    expect([201, 400, 413, 422]).toContain(answer.status);
    if (answer.status !== 201) return void expectProblem(answer, answer.status);
    const [picture] = listAt(answer.json(), "project", "inspiration");
    const kept = await visitor.get(textAt(picture, "url"));
    expect(kept.headers.get("content-disposition")).toMatch(
      /^inline; filename="inspiration-1.webp";/,
    );
    expect(kept.headers.get("content-type")).toBe("image/webp");
    expect(answer.headers.getSetCookie().join()).not.toContain("x=1");
  });

  test("a form, broken in any way, is a problem and no fault", async () => {
    const type = "multipart/form-data; boundary=x";
    const part = '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nPlain\r\n';
    const bodies: [body: string, type: string][] = [
      ["", type],
      ["--x--\r\n", type],
      [part, type],
      [part, "multipart/form-data"],
      [`${part}--y--`, type],
      [`${part.replace("Plain", "")}--x--`, type],
      [`${part.repeat(1500)}--x--`, type],
      [`${part}${part.replace('"name"', '"__proto__"')}--x--`, type],
      [`${part}${part.replace('"name"', '"surprise"')}--x--`, type],
      [`${part.replace("form-data", "attachment")}--x--`, type],
      [
        `${part}--x\r\nContent-Disposition: form-data; name="inspiration[]"; filename="a.png"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--x--`,
        type,
      ],
      [
        `${part}--x\r\nContent-Disposition: form-data; name="inspiration[]"; filename="a.png"\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n\r\nx\r\n--y--\r\n--x--`,
        type,
      ],
      [`${part.replace("Plain", "\u0000")}--x--`, type],
      [`${part.replace('"name"', `"${"n".repeat(10_000)}"`)}--x--`, type],
      [part.replaceAll("\r\n", "\n"), type],
      [`${part}--x--`, `multipart/form-data; boundary=${"x".repeat(200)}`],
      [`${part}--x--`, "multipart/form-data; boundary="],
      [`--x\r\n${"A: b\r\n".repeat(5000)}\r\n\r\nv\r\n--x--`, type],
      [
        `${part}--x\r\nContent-Disposition: form-data; name="inspiration[]"\r\n\r\nnot a file\r\n--x--`,
        type,
      ],
      [
        `${part}--x\r\nContent-Disposition: form-data; name="num_variations"\r\n\r\n1e9\r\n--x--`,
        type,
      ],
    ];
    for (const [body, contentType] of bodies) {
      const answer = await visitor.send("POST", `${API}/projects`, {
        body,
        headers: { "content-type": contentType },
      });
      expect(answer.status, `${contentType}: ${body.slice(0, 200)}`).toBeLessThan(500);
      expectProblem(answer, [400, 408, 413, 415, 422]);
    }
  });

  async function countOf(): Promise<number> {
    return listAt((await visitor.get(`${API}/projects?limit=100`)).json(), "data").length;
  }
});

function formWith(bytes: Uint8Array<ArrayBuffer>, name: string, type = ""): FormData {
  const form = new FormData();
  form.set("name", "Upload");
  form.set("num_variations", "1");
  form.append("inspiration[]", new File([bytes], name, { type }));
  return form;
}

function upload(
  visitor: HttpSession,
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<Answer> {
  return visitor.post(`${API}/projects`, undefined, { form: formWith(bytes, name) });
}
