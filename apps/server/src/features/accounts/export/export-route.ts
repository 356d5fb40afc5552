import type { FastifyRequest } from "fastify";
import { AppError } from "../../../platform/errors/app-error.ts";
import type { App } from "../../../platform/http/app.ts";
import { callerAddress } from "../../../platform/http/caller-address.ts";
import { FETCHES_ACCOUNT } from "../../../platform/http/route-access.ts";
import { securityHeaders } from "../../../platform/http/security-headers.ts";
import { writeAudit } from "../../../records/write-audit.ts";
import { contentDisposition } from "../../content-disposition.ts";
import type { FeatureParts } from "../../feature-parts.ts";
import { createArchive } from "./create-archive.ts";
import type { Archive } from "./create-archive.ts";
import { createExportSeats } from "./export-seats.ts";
import { writeExport } from "./write-export.ts";

/** Whoever takes nothing for so long is taken for gone. */
const STALLED_MS = 60_000;

/** `GET /users/me/export`: everything, as a zip that is written while it is sent. */
export function registerExportRoute(app: App, parts: FeatureParts): void {
  const seats = createExportSeats();
  app.get(
    "/users/me/export",
    {
      config: { access: FETCHES_ACCOUNT },
      exposeHeadRoute: false,
      schema: {
        summary: "All that is kept of whoever asks, as a zip",
        description:
          "For guests too. `account.json`, a JSON list for each kind of thing, the drawings and pictures under `files/`, and a `README.txt` that says what is what.",
        tags: ["accounts"],
      },
    },
    async (request, reply) => {
      const principal = await parts.identity.identify(request, reply);
      if (principal === null) throw noAccount();
      const { userId } = principal;
      const leave = seats.take({ userId, address: callerAddress(request) });
      try {
        await noteExport(parts, request, userId);
      } catch (error) {
        leave();
        throw error;
      }
      const archive = startArchive(parts, request, { userId, onEnd: leave });
      reply.raw.setTimeout(STALLED_MS, () => reply.raw.destroy());
      const day = new Date(parts.now()).toISOString().slice(0, 10);
      return reply
        .headers({
          ...securityHeaders("user-file", { isHttps: parts.isHttps }),
          "cache-control": "no-store",
          "content-type": "application/zip",
          "content-disposition": contentDisposition(`emblazon-${day}.zip`, true),
        })
        .send(archive.output);
    },
  );
}

async function noteExport(
  { limits, database }: FeatureParts,
  request: FastifyRequest,
  userId: string,
): Promise<void> {
  await limits.count("export", userId);
  await database.asSystem((tx) =>
    writeAudit(tx, { event: "account.exported", ownerId: userId, actorId: userId, request }),
  );
}

interface ArchiveRun {
  readonly userId: string;
  readonly onEnd: () => void;
}

function startArchive(
  parts: FeatureParts,
  request: FastifyRequest,
  { userId, onEnd }: ArchiveRun,
): Archive {
  const archive = createArchive();
  writeExport(parts, userId, archive)
    .catch((error: unknown) => {
      if (!archive.signal.aborted) request.log.error({ err: error }, "an export broke off");
      archive.fail(error instanceof Error ? error : new Error("the export failed"));
    })
    .finally(onEnd);
  return archive;
}

function noAccount(): AppError {
  return new AppError("unauthenticated", "There is nothing of yours here: sign in first.", {
    headers: { "www-authenticate": "Bearer" },
  });
}
