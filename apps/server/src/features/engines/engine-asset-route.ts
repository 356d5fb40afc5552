import { readAssets } from "@emblazon/logo/node/read-assets";
import { z } from "zod";
import { EngineError } from "../../engines/engine-error.ts";
import type { App } from "../../platform/http/app.ts";
import { sendStaticFile, toStaticFile } from "../../platform/http/static-file.ts";
import type { StaticFile } from "../../platform/http/static-file.ts";
import { notFound } from "../../records/ids.ts";
import type { FeatureParts } from "../feature-parts.ts";

/** Names of the engine's own files; nothing hidden, nothing that leads out of their folder. */
const PATH = /^(?!.*\.\.)[a-z0-9][a-z0-9-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*){0,3}(?:\.[a-z0-9]+)?$/;
/** What a browser reads; licences and the like are not among it. */
const SERVED = /\.(?:json|wasm|txt|bin|sfnt)$/;
const LICENCE = /licen[cs]e/i;
/** So many files are kept, compressed as they were sent. */
const MOST_KEPT = 160;

/**
 * `GET /engines/built-in/assets/*`: what the built-in engine reads when it runs in a browser: marks,
 * words, and its fonts unpacked (`.sfnt`), because a browser's worker may not run what unpacks them.
 * The same for everybody and no secret, so nobody has to be known.
 */
export function registerEngineAssetRoute(app: App, { engine }: Pick<FeatureParts, "engine">): void {
  const assets = readAssets();
  const kept = new Map<string, Promise<StaticFile>>();

  const read = async (path: string): Promise<StaticFile> => {
    try {
      const bytes = path.endsWith(".sfnt")
        ? await engine.font(path.replace(/sfnt$/, "woff2"))
        : await assets.read(path);
      return toStaticFile(path, Buffer.from(bytes), false);
    } catch (error) {
      throw isMissing(error) ? notFound() : error;
    }
  };
  const load = (path: string): Promise<StaticFile> => {
    const known = kept.get(path) ?? read(path);
    // Put back at the end: the first of the map is the one not asked for the longest.
    kept.delete(path);
    kept.set(path, known);
    known.catch(() => kept.delete(path));
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return known;
  };

  app.get(
    "/engines/built-in/assets/*",
    {
      schema: {
        summary: "A file that the built-in engine reads when it runs in a browser",
        tags: ["engines"],
        params: z.object({ "*": z.string().max(200) }),
        querystring: z.object({ v: z.string().max(64).optional() }),
      },
    },
    async (request, reply) => {
      const path = request.params["*"];
      if (!PATH.test(path) || !SERVED.test(path) || LICENCE.test(path)) throw notFound();
      const file = await load(path);
      // With the build's mark in it, the address means the same bytes for ever.
      await sendStaticFile({ ...file, isImmutable: request.query.v !== undefined }, request, reply);
      return reply;
    },
  );
}

function isMissing(error: unknown): boolean {
  if (error instanceof EngineError) return error.reason === "refused";
  return (
    error instanceof Error &&
    "code" in error &&
    /^E(?:NOENT|ISDIR|NOTDIR)$/.test(String(error.code))
  );
}
