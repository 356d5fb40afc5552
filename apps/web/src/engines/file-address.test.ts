import { expect, test } from "vitest";
import { fileAddress } from "./file-address.ts";

const url = "/studio/api/v1/assets/a1/file?variant=original&format=png&version=2";

test("a file keeps its variant and version in another format and size", () => {
  expect(fileAddress({ url }, { format: "webp", size: 640 })).toBe(
    "/studio/api/v1/assets/a1/file?variant=original&format=webp&version=2&size=640",
  );
});

test("a file to save says so", () => {
  expect(fileAddress({ url }, { format: "jpg", download: true })).toBe(
    "/studio/api/v1/assets/a1/file?variant=original&format=jpg&version=2&download=true",
  );
});
