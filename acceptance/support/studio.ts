import { hostname } from "node:os";
import { findBrowser, launchBrowser } from "@emblazon/testkit/browser";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { serverUrl } from "./suite.ts";

/** How long a page's part is waited for: a busy machine takes its time. */
const PATIENCE_MS = 90_000;

/** A browser and the pages that a test opened in it. */
export interface Studio {
  browser: Browser;
  /** A page of someone new, at that path of the studio. */
  open(path?: string, options?: OpenOptions): Promise<StudioPage>;
  close(): Promise<void>;
}

export interface OpenOptions {
  width?: number;
  height?: number;
  theme?: "light" | "dark";
  touch?: boolean;
  /** Another address of the same server, such as a line that can be cut. */
  url?: string;
}

/** A page that writes down what went wrong in it. */
export interface StudioPage {
  page: Page;
  /** What the console called an error, what was thrown, and what the policy refused. */
  problems: string[];
}

/**
 * The machine's own name, as a router gives it out: browsers trust it no more than any host on the
 * network, and the server knows it for its own.
 */
const NETWORK_HOST = `${hostname().split(".", 1)[0]?.toLowerCase()}.lan`;

/** The shared server by that name, over plain http. */
export function networkUrl(): string {
  const url = new URL(serverUrl());
  url.hostname = NETWORK_HOST;
  return url.origin;
}

/** @throws {Unavailable} when there is no browser */
export async function openStudio(): Promise<Studio> {
  const { path: program, args } = await findBrowser();
  const names = `--host-resolver-rules=MAP ${NETWORK_HOST} 127.0.0.1`;
  const browser = await launchBrowser({ path: program, args: [...args, names] });
  return {
    browser,
    open: async (path = "/", options = {}) => {
      const context = await browser.newContext(toContext(options));
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      const problems: string[] = [];
      await watchPolicy(page, problems);
      page.on("pageerror", (error) => problems.push(`thrown: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(`console: ${message.text()}`);
      });
      page.on("response", (response) => {
        if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(new URL(path, options.url ?? serverUrl()).href);
      // The browser grants a page's wish for the focus with its first frame, a moment after "load".
      if (path === "/") await page.locator("input:focus").waitFor();
      return { page, problems };
    },
    close: () => browser.close(),
  };
}

/** Writes down what a page's policy refuses, from its first line on. */
async function watchPolicy(page: Page, problems: string[]): Promise<void> {
  await page.exposeFunction("tellRefusal", (text: string) => void problems.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const tell = Reflect.get(globalThis, "tellRefusal") as (text: string) => void;
      const { effectiveDirective, blockedURI, sourceFile, sample } = event;
      tell(`${effectiveDirective} ${blockedURI} ${sourceFile} ${sample}`);
    });
  });
}

function toContext(options: OpenOptions): BrowserContextOptions {
  return {
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.theme ?? "light",
    hasTouch: options.touch ?? false,
    reducedMotion: "reduce",
    acceptDownloads: true,
  };
}

/** Types a name on the first page, asks for six, and waits until they are there. */
export async function drawSix(page: Page, name: string): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: /draw six/i }).click();
  await expectLogos(page, 6);
  await expectAtRest(page);
}

/** From the first step of a brief to the last; each press waits for the step that it leads to. */
export async function goToLastStep(page: Page): Promise<void> {
  const next = page.getByRole("button", { name: /^Next/ });
  await next.click();
  await page.getByRole("heading", { name: "How should it look?" }).waitFor();
  await next.click();
  await page.getByRole("heading", { name: /^Six marks for / }).waitFor();
}

/** Goes through the brief to six pictures of models, and waits until they are there. */
export async function drawPictures(
  studio: Studio,
  name: string,
  options: OpenOptions,
): Promise<StudioPage> {
  const opened = await studio.open("/create", options);
  const { page } = opened;
  await page.getByLabel("Name", { exact: true }).fill(name);
  await goToLastStep(page);
  await page.getByRole("button", { name: /^Draw six/ }).click();
  // An engine that has just started reads its library first.
  await page.getByRole("link", { name: /^Open logo 6/ }).waitFor();
  await expectLogos(page, 6);
  await expectAtRest(page);
  return opened;
}

/**
 * Waits until a project's page takes the next order: its last logo stands there a moment before the
 * page hears that the whole round is done, and till then it neither varies nor refines.
 */
export async function expectAtRest(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Draw six more/ }).waitFor();
}

/** Waits until that many finished logos stand on a project's page. */
export async function expectLogos(page: Page, count: number): Promise<void> {
  const logos = page.getByRole("main").getByRole("link", { name: /^Open / });
  await logos.nth(count - 1).waitFor();
  expect(await logos.count()).toBe(count);
}
