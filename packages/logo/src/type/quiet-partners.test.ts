import { expect, test } from "vitest";
import { FONTS } from "./fonts.ts";
import { quietPartners } from "./quiet-partners.ts";

test("a loud family has a quiet partner of its own script, a quiet one has none", () => {
  expect(quietPartners("aref-ruqaa", ["arabic"])).toEqual(["tajawal", "almarai"]);
  expect(quietPartners("cairo", ["arabic"])).toEqual([]);
  expect(quietPartners("pacifico", ["latin"])).toEqual([]);
  expect(quietPartners("no-such-font", ["arabic"])).toEqual([]);
  for (const [id, { scripts }] of Object.entries(FONTS))
    for (const partner of quietPartners(id, scripts)) expect(FONTS[partner], partner).toBeDefined();
});
