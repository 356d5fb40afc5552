import { generateAnswer, generateRequest, nameText, QUALITY_PX } from "@emblazon/contract";
import type {
  Brief,
  GenerateAnswer,
  GenerateRequest,
  GenerationWithAssets,
} from "@emblazon/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { App } from "../../platform/http/app.ts";
import { STARTS_WORK } from "../../platform/http/route-access.ts";
import { findGeneration } from "../../records/find-generation.ts";
import { notFound } from "../../records/ids.ts";
import { answerOnce } from "../answer-once.ts";
import type { FeatureParts, GenerationService, StartedGeneration } from "../feature-parts.ts";
import { agreeOnWait } from "../prefer-wait.ts";
import { brandOfPrompt, titleOfPrompt } from "./brand-of-prompt.ts";

/** A program calls to have the pictures. */
const USUAL_WAIT_S = 60;
const STREAM = "text/event-stream";

/** `POST /generate`: one call for programs, from a prompt to finished logos. */
export function registerGenerateRoute(
  app: App,
  parts: FeatureParts,
  generations: GenerationService,
): void {
  app.post(
    "/generate",
    {
      config: { access: STARTS_WORK },
      schema: {
        summary: "Make logos from a prompt, for programs",
        description:
          `Waits up to ${USUAL_WAIT_S} seconds for the end, or as \`Prefer: wait=N\` says: 200 with ` +
          "what was made, 202 with what there is by then. With `Accept: text/event-stream` the " +
          "answer is the stream of the generation.",
        tags: ["generate"],
        body: generateRequest,
        response: { 200: generateAnswer, 202: generateAnswer },
      },
    },
    async (request, reply) => {
      const startedAt = performance.now();
      const input = request.body;
      const { userId } = await parts.identity.identifyOrCreateGuest(request, reply);
      refuseForeignId(input.user_id, userId);
      const call: Call = { parts, generations, request, userId };
      const answer = await answerOnce(parts, {
        request,
        userId,
        effect: async (tx) => {
          const { generation } = await start(call, tx, input);
          return { status: 202, body: { generation_id: generation.id } };
        },
      });
      const { generation_id: id } = startedBody.parse(answer.body);
      if (request.headers.accept?.includes(STREAM) === true) {
        if (answer.replayed) reply.header("idempotent-replayed", "true");
        return stream(call, reply, id);
      }
      const ended = await generations.waitForEnd(id, agreeOnWait(request, reply, USUAL_WAIT_S));
      const found = await parts.database.asUser(userId, (tx) =>
        findGeneration(tx, id, parts.links),
      );
      if (!found) throw notFound();
      const body = toAnswer(call, input, { found, ms: performance.now() - startedAt });
      parts.sendAnswer(reply, { ...answer, status: ended ? 200 : 202, body });
      return reply;
    },
  );
}

const startedBody = z.object({ generation_id: z.uuid() });

interface Call {
  readonly parts: FeatureParts;
  readonly generations: GenerationService;
  readonly request: FastifyRequest;
  readonly userId: string;
}

/** Older clients send a name of their own making, which says nothing; another's id is a mistake. */
function refuseForeignId(sent: string | undefined, userId: string): void {
  if (sent === undefined || !z.uuid().safeParse(sent).success) return;
  if (sent.toLowerCase() === userId) return;
  throw new AppError(
    "forbidden",
    "This user_id is not yours. Leave it out: your key says who you are.",
  );
}

async function start(
  { generations, request, userId }: Call,
  tx: Tx,
  input: GenerateRequest,
): Promise<StartedGeneration> {
  const { num_variations: count, seed, engine, quality } = input;
  const name = nameOf(input);
  const title = name ?? titleOfPrompt(input.prompt);
  return generations.start(tx, {
    ownerId: userId,
    projectId: null,
    title,
    brief: toBrief(input, title),
    count,
    seed,
    engine,
    quality,
    requestId: request.id,
  });
}

function nameOf({ brand_text, prompt }: GenerateRequest): string | null {
  const named = brand_text ?? brandOfPrompt(prompt);
  const parsed = nameText.safeParse(named);
  return parsed.success ? parsed.data : null;
}

function toBrief(input: GenerateRequest, name: string): Brief {
  const { prompt, style, industry, personality, colors, include_text_in_ai } = input;
  const description = prompt;
  return {
    name,
    tagline: "",
    industry,
    description,
    style,
    personality,
    colors,
    include_text_in_ai,
  };
}

async function stream(
  { parts, request, userId }: Call,
  reply: FastifyReply,
  streamId: string,
): Promise<FastifyReply> {
  parts.openEventStream({
    request,
    reply,
    streamId,
    readerId: userId,
    mayStillRead: () => parts.identity.isStillAllowed(request),
  });
  return reply;
}

interface Made {
  readonly found: GenerationWithAssets;
  readonly ms: number;
}

function toAnswer(
  { parts, request }: Call,
  input: GenerateRequest,
  { found, ms }: Made,
): GenerateAnswer {
  const { assets } = found;
  const done = assets.filter(({ status }) => status === "completed");
  // Where nobody gave a name, the mark stands alone.
  const variant = nameOf(input) === null ? "mark" : "full";
  const size = QUALITY_PX[input.quality];
  return {
    success: done.length > 0,
    request_id: request.id,
    generation_id: found.id,
    stream_url: found.stream_url,
    design_type: input.design_type,
    prompt: input.prompt,
    num_generated: done.length,
    variations: assets.map((asset) => ({
      variation_number: asset.position + 1,
      success: asset.status === "completed",
      asset_id: asset.id,
      image_url:
        asset.status === "completed"
          ? parts.publicAddress() + pictureLink(parts, asset, { variant, size })
          : null,
      prompt: asset.enhanced_prompt ?? asset.prompt,
      model_used: asset.model_used,
      generation_time_ms: asset.generation_time_ms,
      attempts: asset.attempts,
      ...(asset.error === null ? {} : { error: asset.error.message }),
    })),
    total_time_ms: Math.round(ms),
  };
}

interface Wanted {
  readonly variant: "mark" | "full";
  readonly size: number;
}

/** As PNG, which every program reads. */
function pictureLink(
  { config, links }: FeatureParts,
  asset: GenerationWithAssets["assets"][number],
  { variant, size }: Wanted,
): string {
  const isThere = asset.kind === "logo" || asset.files.some((file) => file.variant === variant);
  const link = links.assetFile(asset.id, {
    variant: isThere ? variant : "full",
    format: "png",
    version: 1,
    size: Math.min(size, config.maxImageDimensionPx),
  });
  return link.slice(config.basePath.length);
}
