import { expect, test } from "vitest";
import { acceptPictures } from "./accept-pictures.ts";

const picture = (name: string, sizeBytes = 10, type = "image/png"): File => {
  const file = new File(["x"], name, { type, lastModified: 1 });
  Object.defineProperty(file, "size", { value: sizeBytes });
  return file;
};

test("pictures are added, each once", () => {
  const one = picture("one.png");
  const result = acceptPictures([one], [picture("one.png"), picture("two.png")]);
  expect(result.files.map(({ name }) => name)).toEqual(["one.png", "two.png"]);
  expect(result.refusal).toBeNull();
});

test("what is no picture or too large is named and left out", () => {
  const large = picture("large.png", 10 * 1024 * 1024 + 1);
  const result = acceptPictures([], [picture("a.pdf", 10, "application/pdf"), large]);
  expect(result.files).toEqual([]);
  expect(result.refusal).toContain("a.pdf");
  expect(result.refusal).toContain("large.png");
});

test("a sixth picture is left out, with a word", () => {
  const six = ["1", "2", "3", "4", "5", "6"].map((name) => picture(name));
  const result = acceptPictures([], six);
  expect(result.files).toHaveLength(5);
  expect(result.refusal).toContain("5 pictures");
});
