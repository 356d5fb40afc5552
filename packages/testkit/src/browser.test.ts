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

test.skipIf(packed === null)("launchBrowser, when a context is closed, goes on", async () => {
  const browser = await launchBrowser(packed ?? undefined);
  try {
    for (const text of ["one", "two"]) {
      const page = await (await browser.newContext()).newPage();
      await page.setContent(`<h1>${text}</h1>`);
      expect(await page.getByRole("heading").textContent()).toBe(text);
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
});

test("findBrowser, given a path where nothing is, fails rather than take another", async () => {
  await expect(findBrowser({ given: "/nowhere/chromium" })).rejects.toThrow(/nothing there/);
});
