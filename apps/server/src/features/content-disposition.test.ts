import { expect, test } from "vitest";
import { contentDisposition, safeFileName } from "./content-disposition.ts";

test("a file name keeps letters of any script and joins words by hyphens", () => {
  expect(safeFileName(["Harbor & Pine", "full"], "svg")).toBe("Harbor-&-Pine-full.svg");
  expect(safeFileName(["Кофе у моря"], "png")).toBe("Кофе-у-моря.png");
});

test("a file name cannot leave its folder, hide or break a header", () => {
  expect(safeFileName(["../../etc/passwd"], "svg")).toBe("etc-passwd.svg");
  expect(safeFileName(["a\r\nSet-Cookie: x\u202Egpj"], "svg")).toBe("a-Set-Cookie-x-gpj.svg");
  expect(safeFileName(["…"], "svg")).toBe("logo.svg");
});

test("a name that is not ASCII is sent in both forms of RFC 6266", () => {
  expect(contentDisposition("Café's.svg", true)).toBe(
    "attachment; filename=\"Cafe's.svg\"; filename*=UTF-8''Caf%C3%A9%27s.svg",
  );
  expect(contentDisposition("море.svg", false)).toBe(
    "inline; filename=\"logo.svg\"; filename*=UTF-8''%D0%BC%D0%BE%D1%80%D0%B5.svg",
  );
});
