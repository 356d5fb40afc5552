import { createProject, createProjectResult, MAX_INSPIRATION_IMAGES } from "@emblazon/contract";
import type { CreateProjectResult } from "@emblazon/contract";
import { AppError } from "../../platform/errors/app-error.ts";
import type { App } from "../../platform/http/app.ts";
import { takesFiles } from "../../platform/http/describe-body.ts";
import { STARTS_WORK } from "../../platform/http/route-access.ts";
import { generationAssets } from "../../records/find-generation.ts";
import { newId } from "../../records/ids.ts";
import { presentAssets } from "../../records/present-assets.ts";
import { noteUnclaimed } from "../../records/unclaimed-files.ts";
import { answerOnce } from "../answer-once.ts";
import type { FeatureParts, GenerationService } from "../feature-parts.ts";
import { createFormSeats } from "../form-seats.ts";
import { preferredWaitSeconds } from "../prefer-wait.ts";
import { createProjectWithLogos } from "./create-project.ts";
import { findProjectRow, showProject } from "./find-project.ts";

import { readCreateRequest } from "./read-create-request.ts";
import { dropImages, imagePrefix, storeImages } from "./read-images.ts";

/** `POST /projects`: a brief, as JSON or as a form with pictures, becomes a project with logos. */
export function registerCreateProject(
  app: App,
  parts: FeatureParts,
  generationService: GenerationService,
): void {
  const { decoder, config } = parts;
  const { maxFileSizeBytes } = config;
  const reading = { maxFileSizeBytes, decoder, seats: createFormSeats() };
  app.post(
    "/projects",
    {
      config: { access: STARTS_WORK },
      // The handler judges the body itself: a form reaches it unread, and JSON by the same schema.
      attachValidation: true,
      schema: {
        summary: "Make a project and start its logos",
        description:
          "JSON, or multipart/form-data with the same fields and up to five pictures as " +
          "`inspiration[]`. With `Prefer: wait=N` the answer comes with the finished logos (201), " +
          "or with the work as it stands (202).",
        tags: ["projects"],
        consumes: ["application/json", "multipart/form-data"],
        ...takesFiles({ field: "inspiration", most: MAX_INSPIRATION_IMAGES }),
        body: createProject,
        response: { 201: createProjectResult, 202: createProjectResult },
      },
    },
    async (request, reply) => {
      const { input, pictures, fingerprint } = await readCreateRequest(request, reading);
      const { userId } = await parts.identity.identifyOrCreateGuest(request, reply);
      const projectId = newId();
      if (pictures.length > 0) {
        await parts.database.asUser(userId, (tx) =>
          noteUnclaimed(tx, { ownerId: userId, prefix: imagePrefix(projectId) }),
        );
      }
      const stored = await storeImages(parts.storage, projectId, pictures);
      const dropStored = (): Promise<void> => dropImages(parts.storage, stored);
      const answer = await answerOnce(parts, {
        request,
        userId,
        ...(fingerprint === undefined ? {} : { fingerprint }),
        effect: async (tx) => ({
          status: 201,
          body: await createProjectWithLogos(parts, generationService, tx, {
            projectId,
            ownerId: userId,
            input,
            images: stored,
            requestId: request.id,
          }),
        }),
      }).catch(async (error: unknown) => {
        // After any other failure the project may be there all the same: the note sees to them.
        if (error instanceof AppError && error.status < 500) await dropStored();
        throw error;
      });
      if (answer.replayed) await dropStored();
      const seconds = preferredWaitSeconds(request);
      if (seconds === null) {
        parts.sendAnswer(reply, answer);
        return reply;
      }
      reply.header("preference-applied", `wait=${seconds}`);
      const made = createProjectResult.parse(answer.body);
      const ended = await generationService.waitForEnd(made.generation_id, seconds);
      const body = await withAssets(parts, userId, made, ended);
      parts.sendAnswer(reply, { ...answer, status: ended ? 201 : 202, body });
      return reply;
    },
  );
}

/** The answer with the project as it is now and, when the work has ended, with what was made. */
async function withAssets(
  parts: FeatureParts,
  userId: string,
  made: CreateProjectResult,
  ended: boolean,
): Promise<CreateProjectResult> {
  return parts.database.asUser(userId, async (tx) => {
    const row = await findProjectRow(tx, made.project_id);
    const project = await showProject(tx, row, parts.links);
    if (!ended) return { ...made, project };
    const rows = await generationAssets(tx, made.generation_id);
    const assets = await presentAssets(tx, rows, parts.links);
    return { ...made, project, assets };
  });
}
