import { imageJob, transformImage } from "@emblazon/contract";
import type { ImageJob } from "@emblazon/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../platform/errors/app-error.ts";
import type { App } from "../../platform/http/app.ts";
import { takesFiles } from "../../platform/http/describe-body.ts";
import { STARTS_WORK } from "../../platform/http/route-access.ts";
import { newId } from "../../records/ids.ts";
import { storeAssetFile } from "../../records/store-asset-file.ts";
import { claimFiles, noteUnclaimed } from "../../records/unclaimed-files.ts";
import { answerOnce } from "../answer-once.ts";
import type { AnswerOnceOptions } from "../answer-once.ts";
import type { FeatureParts, GenerationService } from "../feature-parts.ts";
import { createFormSeats } from "../form-seats.ts";
import { agreeOnWait } from "../prefer-wait.ts";
import { findImage, findImageRow } from "./find-image.ts";
import { findSource, sourceOfUpload } from "./find-source.ts";
import type { Source } from "./find-source.ts";
import { presentImage } from "./present-image.ts";
import { readTransformRequest } from "./read-transform-request.ts";
import type { TransformRequest } from "./read-transform-request.ts";

/** A picture takes a second: most callers want it, not the promise of it. */
const USUAL_WAIT_S = 30;

/** `POST /images/transform`: a photo, and what is to be made of it, becomes a job. */
export function registerTransformRoute(
  app: App,
  parts: FeatureParts,
  generations: GenerationService,
): void {
  const { config, decoder } = parts;
  const reading = { config, decoder, seats: createFormSeats() };
  app.post(
    "/images/transform",
    {
      config: { access: STARTS_WORK },
      // The handler judges the body itself: a form reaches it unread, and JSON by the same schema.
      attachValidation: true,
      schema: {
        summary: "Make a drawing, a painting or a print of a photo",
        description:
          "multipart/form-data with the photo as `file` and `params` as JSON; or JSON, with " +
          "`asset_id` (a finished asset, a logo too) or `image_id` (the photo of an earlier job) in " +
          `its place. Waits up to ${USUAL_WAIT_S} seconds for the end, or as \`Prefer: wait=N\` ` +
          "says: 201 when it is done, 202 with the job as it stands.",
        tags: ["images"],
        consumes: ["multipart/form-data", "application/json"],
        ...takesFiles({ field: "file", most: 1 }),
        body: transformImage,
        response: { 201: imageJob, 202: imageJob },
      },
    },
    async (request, reply) => {
      // Whoever works here gets ready while the photo arrives.
      if (config.role !== "web") parts.effects.prepare();
      const asked = await readTransformRequest(request, reading);
      const { userId } = await parts.identity.identifyOrCreateGuest(request, reply);
      const call = { parts, generations, request, userId };
      const source = await sourceOf(call, asked);
      const answer =
        source instanceof AppError
          ? await refuse(call, asked, source)
          : await start(call, asked, source);
      return answerWhenDone(call, reply, answer);
    },
  );
}

interface Call {
  readonly parts: FeatureParts;
  readonly generations: GenerationService;
  readonly request: FastifyRequest;
  readonly userId: string;
}

type Answer = Awaited<ReturnType<typeof answerOnce>>;

async function sourceOf(
  { parts, userId }: Call,
  { photo, input }: TransformRequest,
): Promise<Source | AppError> {
  if (photo) return sourceOfUpload(photo);
  try {
    return await findSource(parts, userId, input);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** A key that was answered before is answered alike, though its source is gone since. */
function refuse(call: Call, asked: TransformRequest, error: AppError): Promise<Answer> {
  return once(call, asked, () => Promise.reject(error));
}

async function start(call: Call, asked: TransformRequest, source: Source): Promise<Answer> {
  const { parts, generations, request, userId } = call;
  const { database, storage, links } = parts;
  const imageId = newId();
  const prefix = `assets/${imageId}/`;
  await database.asUser(userId, (tx) => noteUnclaimed(tx, { ownerId: userId, prefix }));
  const original = await storeAssetFile(storage, imageId, { ...source, variant: "original" });
  const answer = await once(call, asked, async (tx) => {
    await claimFiles(tx, prefix);
    await generations.startEffect(tx, {
      ownerId: userId,
      imageId,
      parentAssetId: source.parentAssetId,
      title: source.title,
      effect: {
        ...asked.settings,
        original_filename: source.fileName,
        original_width: source.originalWidth,
        original_height: source.originalHeight,
      },
      original,
      requestId: request.id,
    });
    return { status: 202, body: presentImage(await findImageRow(tx, imageId), links) };
  }).catch(async (error: unknown) => {
    // A line that breaks does not tell whether the row is there: then the note decides.
    if (error instanceof AppError && error.status < 500) await drop(parts, original.key);
    throw error;
  });
  if (answer.replayed) await drop(parts, original.key);
  return answer;
}

function once(
  { parts, request, userId }: Call,
  { fingerprint }: TransformRequest,
  effect: AnswerOnceOptions["effect"],
): Promise<Answer> {
  const digest = fingerprint === undefined ? {} : { fingerprint };
  return answerOnce(parts, { request, userId, effect, ...digest });
}

/** At once, for tidiness: the note that it is unclaimed stands. */
async function drop({ storage, log }: FeatureParts, key: string): Promise<void> {
  await storage.delete(key).catch((err: unknown) => {
    log.warn({ err }, "a photo that is not needed could not be deleted yet");
  });
}

async function answerWhenDone(
  { parts, generations, request, userId }: Call,
  reply: FastifyReply,
  answer: Answer,
): Promise<FastifyReply> {
  const seconds = agreeOnWait(request, reply, USUAL_WAIT_S);
  const job: ImageJob = imageJob.parse(answer.body);
  const ended = await generations.waitForEnd(job.generation_id, seconds);
  const body = await parts.database.asUser(userId, (tx) => findImage(tx, job.uuid, parts.links));
  parts.sendAnswer(reply, { ...answer, status: ended ? 201 : 202, body });
  return reply;
}
