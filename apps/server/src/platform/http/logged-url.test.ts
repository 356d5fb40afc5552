import { expect, test } from "vitest";
import { loggedUrl } from "./logged-url.ts";

test.each([
  ["/reset?token=SECRET", "/reset?token=…"],
  ["/callback?code=SECRET&scope=a&state=SECRET", "/callback?code=…&scope=a&state=…"],
  ["/login?error=expired&Token=SECRET#x", "/login?error=expired&Token=…#x"],
  ["/projects?q=token&limit=2", "/projects?q=token&limit=2"],
  ["/projects?zipcode=12345", "/projects?zipcode=12345"],
  ["/a?token=", "/a?token=…"],
])("%s is logged as %s", (url, logged) => {
  expect(loggedUrl(url)).toBe(logged);
});

test("an address is cut where every text of the log is", () => {
  expect(loggedUrl(`/${"a".repeat(5_000)}`).length).toBe(1_001);
});
