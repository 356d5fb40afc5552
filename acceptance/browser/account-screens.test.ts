import { createHttpSession } from "@emblazon/testkit/http-session";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textAt } from "../support/json.ts";
import { startOwnServer } from "../support/own-server.ts";
import type { OwnServer } from "../support/own-server.ts";
import { isOfThePage, overflowOf, seriousIn } from "../support/page-checks.ts";
import { PASSWORD } from "../support/person.ts";
import { openStudio } from "../support/studio.ts";
import type { OpenOptions, StudioPage } from "../support/studio.ts";
import { API, expectJson, makeProject } from "../support/suite.ts";

const studio = await requireOrSkip(openStudio);

const LONG = "maximiliana.von-und-zu-hohenlohe-langenburg+studio@donaudampfschifffahrt.example";

type Who = "visitor" | "guest" | "admin";
interface Screen {
  readonly name: string;
  readonly who: Who;
  readonly path: string;
  /** What is done there before it is looked at. */
  readonly act?: (page: Page) => Promise<void>;
}

const SCREENS: readonly Screen[] = [
  { name: "sign-in", who: "visitor", path: "/login" },
  { name: "sign-in that was refused", who: "visitor", path: "/login", act: refuseSignIn },
  { name: "sign-in that has ended", who: "visitor", path: "/login?ended=true&next=/projects" },
  { name: "registration", who: "guest", path: "/register" },
  { name: "registration that does not fit", who: "visitor", path: "/register", act: submitEmpty },
  { name: "forgotten password", who: "visitor", path: "/forgot" },
  { name: "forgotten password, asked for", who: "visitor", path: "/forgot", act: askForLink },
  { name: "new password", who: "visitor", path: "/reset?token=x" },
  { name: "confirmation of an address", who: "visitor", path: "/verify?token=x" },
  { name: "link without its secret", who: "visitor", path: "/reset" },
  { name: "claim", who: "visitor", path: "/admin/claim?token=x" },
  { name: "a guest's work", who: "guest", path: "/projects" },
  { name: "profile", who: "admin", path: "/settings" },
  { name: "security", who: "admin", path: "/settings/security" },
  {
    name: "second factor, being set up",
    who: "admin",
    path: "/settings/security",
    act: beginSecondFactor,
  },
  { name: "keys", who: "admin", path: "/settings/keys" },
  { name: "keys, a new one", who: "admin", path: "/settings/keys", act: makeKey },
  { name: "data", who: "admin", path: "/settings/data" },
  { name: "people", who: "admin", path: "/admin" },
  { name: "engines, none of a vendor's", who: "admin", path: "/admin/engines" },
  { name: "mails", who: "admin", path: "/admin/mail" },
  { name: "one mail", who: "admin", path: "/admin/mail", act: openMail },
  { name: "audit log", who: "admin", path: "/admin/audit" },
  { name: "account menu", who: "admin", path: "/projects", act: openMenu },
];

const LOOKS: readonly OpenOptions[] = [
  { width: 1440, theme: "light" },
  { width: 390, height: 844, touch: true, theme: "dark" },
];

describe.skipIf(studio === null)("screens of accounts", () => {
  if (studio === null) return;
  let server: OwnServer;
  let sessions: Readonly<Record<Who, HttpSession>>;
  beforeAll(async () => {
    server = await startOwnServer("embedded");
    const { url } = server.process;
    sessions = {
      visitor: createHttpSession(url),
      guest: createHttpSession(url),
      admin: createHttpSession(url),
    };
    await makeProject(sessions.guest);
    const { admin } = sessions;
    const account = { email: LONG, password: PASSWORD, full_name: "Maximiliana ".repeat(8).trim() };
    expectJson(await admin.post(`${API}/auth/register`, account), 201);
    expectJson(await admin.post(`${API}/admin/claim`, { token: claimToken(server) }), 200);
    const key = { name: "Website builder of the Donaudampfschifffahrtsgesellschaft" };
    expectJson(await admin.post(`${API}/users/me/api-keys`, key), 201);
  });
  afterAll(async () => {
    await studio.close();
    await server.dispose();
  });

  async function open({ who, path, act }: Screen, options: OpenOptions): Promise<StudioPage> {
    const { url } = server.process;
    const opened = await studio?.open("/health", { ...options, url });
    if (opened === undefined) expect.fail("no browser");
    const { page, problems } = opened;
    const [name = "", value = ""] = sessions[who].cookieHeader().split("=");
    if (name !== "") {
      await page.context().addCookies([{ name, value, url, httpOnly: true, sameSite: "Lax" }]);
    }
    await page.goto(new URL(path, url).href, { waitUntil: "networkidle" });
    await page.getByRole("heading").first().waitFor();
    await act?.(page);
    problems.splice(0, problems.length, ...problems.filter(isOfThePage));
    return opened;
  }

  describe.each(SCREENS)("$name", (screen) => {
    test.each(LOOKS)("at $width px in $theme, has nothing that axe calls serious", async (look) => {
      const { page, problems } = await open(screen, look);
      expect(await seriousIn(page)).toEqual([]);
      expect(problems).toEqual([]);
      await page.context().close();
    });

    test("at 320 px, needs no sideways scrolling, and every button is large enough", async () => {
      const { page } = await open(screen, { width: 320, height: 640, touch: true });
      expect(await overflowOf(page)).toEqual([]);
      expect(await smallButtonsOf(page)).toEqual([]);
      await page.context().close();
    });
  });
});

function claimToken(server: OwnServer): string {
  const line = server.process
    .output()
    .split("\n")
    .find((one) => one.includes('"first administrator"'));
  return new URL(textAt(JSON.parse(line ?? "{}"), "url")).searchParams.get("token") ?? "";
}

async function refuseSignIn(page: Page): Promise<void> {
  await page.getByLabel("Mail").fill("nobody@example.com");
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
}

async function submitEmpty(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Register" }).click();
  await page.getByRole("alert").first().waitFor();
}

async function askForLink(page: Page): Promise<void> {
  await page.getByLabel("Mail").fill("nobody@example.com");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Ask your administrator" }).waitFor();
}

async function beginSecondFactor(page: Page): Promise<void> {
  const part = page.getByRole("region", { name: "Second factor" });
  await part.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await part.getByRole("img").waitFor();
}

async function makeKey(page: Page): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill("A new one");
  await page.keyboard.press("Enter");
  await page.getByText("Copy it now.").waitFor();
}

async function openMail(page: Page): Promise<void> {
  await page.getByRole("list", { name: "Mails" }).getByRole("link").first().click();
  await page.getByRole("article").waitFor();
}

async function openMenu(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Account: / }).click();
  await page.getByRole("menu").waitFor();
}

/** Buttons that a finger cannot hit (WCAG 2.5.8), but for those that wait out of sight. */
function smallButtonsOf(page: Page): Promise<string[]> {
  return page
    .getByRole("button")
    .filter({ visible: true })
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => getComputedStyle(button).clipPath === "none")
        .filter((button) => {
          const { width, height } = button.getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map((button) => button.getAttribute("aria-label") ?? button.textContent),
    );
}
