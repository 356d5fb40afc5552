import { expect, test } from "vitest";
import { findBrowser, launchBrowser } from "./browser.ts";
import { requireOrSkip } from "./require-or-skip.ts";

const system = await requireOrSkip(() => findBrowser());
const packed = await requireOrSkip(() => findBrowser({ system: [] }));

for (const program of [system, packed]) {
  test.skipIf(program === null)(`launchBrowser, with ${program?.path}, runs a page`, async () => {
    if (program === null) return;
    const browser = await launchBrowser(program);
    try {
      const page = await browser.newPage();
      await page.setContent("<h1>Hello</h1>");
      expect(await page.getByRole("heading").textContent()).toBe("Hello");
    } finally {
      await browser.close();
    }
  });
}

test("findBrowser, given a path where nothing is, fails rather than take another", async () => {
  await expect(findBrowser({ given: "/nowhere/chromium" })).rejects.toThrow(/nothing there/);
});
