import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { launchBrowser } from "@emblazon/testkit/browser";
import { expect } from "vitest";

const XMLLINT = ["/usr/bin/xmllint", "/opt/homebrew/bin/xmllint"].find((path) => existsSync(path));

/** Reads a document as XML: with libxml2 where it is, and in a browser; fails unless it is well-formed. */
export interface XmlReader {
  /** @returns the text of the document's first `title` element, as a browser reads it */
  titleOf(svg: string): Promise<string | null>;
  close(): Promise<void>;
}

/** @throws {Unavailable} when there is no browser */
export async function createXmlReader(): Promise<XmlReader> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  return {
    titleOf: async (svg) => {
      if (XMLLINT !== undefined) execFileSync(XMLLINT, ["--noout", "--nonet", "-"], { input: svg });
      const read = await page.evaluate((source) => {
        const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
        const broken = parsed.querySelector("parsererror")?.textContent ?? null;
        return { broken, title: parsed.querySelector("title")?.textContent ?? null };
      }, svg);
      expect(read.broken).toBeNull();
      return read.title;
    },
    close: () => browser.close(),
  };
}

/** Checks that an SVG holds only drawing: no script, no handler, no style sheet, nothing from elsewhere. */
export function expectInert(svg: string): void {
  expect(svg).toMatch(/^(?:<\?xml[^>]*\?>\s*)?<svg\b/);
  const elements = new Set([...svg.matchAll(/<([a-zA-Z][\w:.-]*)/g)].map((match) => match[1]));
  const drawing = [
    "svg",
    "title",
    "desc",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polygon",
    "polyline",
    "defs",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "use",
  ];
  expect([...elements].filter((name) => !drawing.includes(name ?? ""))).toEqual([]);
  const tags = [...svg.matchAll(/<[a-zA-Z][^<>]*>/g)].map((match) => match[0]).join("\n");
  expect(tags).not.toMatch(/\son\w+\s*=/i);
  expect(tags).not.toMatch(/javascript:|@import|<!ENTITY|<!DOCTYPE/i);
  for (const [, target] of tags.matchAll(/(?:href|src)\s*=\s*["']([^"']*)/gi))
    expect(target).toMatch(/^#/);
  for (const [, target] of tags.matchAll(/url\(\s*["']?([^"')]*)/gi)) expect(target).toMatch(/^#/);
}
