import { expect, test } from "vitest";
import { sampleSpec } from "../testing/samples.ts";
import { downloadFile } from "./download-choice.ts";

const base = { format: "png", size: 512, backdrop: "original", variant: "full" } as const;

test("a picture has a size, a drawing has none", () => {
  expect(downloadFile(base, sampleSpec)).toEqual({
    format: "png",
    size: 512,
    variant: "full",
    background: "original",
    download: true,
  });
  expect(downloadFile({ ...base, format: "pdf" }, sampleSpec)).not.toHaveProperty("size");
});

test("JPEG, which knows no transparency, keeps the logo's own ground", () => {
  const transparent = { ...base, backdrop: "transparent" } as const;
  expect(downloadFile(transparent, sampleSpec).background).toBe("transparent");
  expect(downloadFile({ ...transparent, format: "jpg" }, sampleSpec).background).toBe("original");
});

test("on black a light logo is downloaded as it is shown, reversed", () => {
  const file = downloadFile({ ...base, backdrop: "black" }, sampleSpec);
  expect(file).toMatchObject({ variant: "reversed", background: "#000000" });
});
