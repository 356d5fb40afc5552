import { createEffectsEngine } from "../engines/effects/effects-engine.ts";
import type { EffectsEngine } from "../engines/effects/effects-engine.ts";
import type { LanguagePlanner } from "../engines/language/language-planner.ts";
import { openLanguagePlanner } from "../engines/open-language-planner.ts";
import { openPictureChain } from "../engines/open-picture-chain.ts";
import type { PictureChain } from "../engines/pictures/picture-chain.ts";
import { createVectorEngine } from "../engines/vector/vector-engine.ts";
import type { VectorEngine } from "../engines/vector/vector-engine.ts";
import { createPictureDecoder } from "../pictures/picture-decoder.ts";
import type { PictureDecoder } from "../pictures/picture-decoder.ts";
import { createRasterizer } from "../pictures/rasterizer.ts";
import type { App } from "../platform/http/app.ts";
import type { RegisteredFeatures, ServerParts } from "../platform/lifecycle/server-parts.ts";
import { registerWebhook } from "../platform/webhooks/register-webhook.ts";
import type { WebhookProvider } from "../platform/webhooks/webhook-provider.ts";
import { createBreakerStore } from "../records/failover/breaker-store.ts";
import { readEngineRecords } from "../records/failover/engine-figures.ts";
import { createSpending, forgetSpending } from "../records/failover/spending.ts";
import { createLinks } from "../records/links.ts";
import { createAccountParts } from "./accounts/account-parts.ts";
import type { AccountParts } from "./accounts/account-parts.ts";
import { registerAccountRoutes } from "./accounts/account-routes.ts";
import { forgetEnded } from "./accounts/forget-ended.ts";
import { defineResetLinkJob } from "./accounts/forgot-password-route.ts";
import { guardAgainstCrossSite } from "./accounts/guard-against-cross-site.ts";
import { createIdentity } from "./accounts/identity.ts";
import type { GitHubAddresses } from "./accounts/oauth/github-provider.ts";
import { requireFreshProof } from "./accounts/require-fresh-proof.ts";
import { registerAdminRoutes } from "./admin/admin-routes.ts";
import { firstAdminNotices } from "./admin/claim-admin.ts";
import { registerAssetRoutes } from "./assets/asset-routes.ts";
import { registerChecksRoute } from "./assets/checks-route.ts";
import { registerFileRoute } from "./assets/file-route.ts";
import { registerLineageRoute } from "./assets/lineage-route.ts";
import { registerRefineRoute } from "./assets/refine-route.ts";
import { registerDownloadRoute } from "./download/download-route.ts";
import { registerEngineAssetRoute } from "./engines/engine-asset-route.ts";
import { vendorHealth } from "./engines/present-engines.ts";
import { registerEngineRoutes } from "./engines/engine-routes.ts";
import type { FeatureParts, GenerationService, RequireFreshProof } from "./feature-parts.ts";
import { registerGenerateRoute } from "./generate/generate-route.ts";
import { registerAssetRunRoute } from "./generations/asset-run-route.ts";
import { cancelGeneration } from "./generations/cancel-generation.ts";
import { listenForCancellations } from "./generations/cancellations.ts";
import { defineRunJob } from "./generations/define-run-job.ts";
import { registerGenerationRoutes } from "./generations/generation-routes.ts";
import { startEffect } from "./generations/start-effect.ts";
import { startGeneration } from "./generations/start-generation.ts";
import { waitForEnd } from "./generations/wait-for-end.ts";
import { registerImageRoutes } from "./images/image-routes.ts";
import { registerTransformRoute } from "./images/transform-route.ts";
import { limitRequests } from "./limits/limit-requests.ts";
import { createLimitService } from "./limits/limit-service.ts";
import { registerMailboxRoutes } from "./mailbox/mailbox-routes.ts";
import { registerCreateGeneration } from "./projects/create-generation-route.ts";
import { registerCreateProject } from "./projects/create-project-route.ts";
import { registerInspirationRoute } from "./projects/inspiration-route.ts";
import { registerProjectRoutes } from "./projects/project-routes.ts";
import { definePurgeJobs, schedulePurge } from "./trash/define-purge-jobs.ts";
import { createRenderCache } from "./render-cache.ts";
import { registerUsageRoute } from "./usage/usage-route.ts";
import { createWebhookWay } from "./webhook-endpoints/create-webhook-way.ts";
import type { WebhookWayOptions } from "./webhook-endpoints/create-webhook-way.ts";
import { defineDeliveryJob } from "./webhook-endpoints/define-delivery-job.ts";
import { deleteOldEndpointDeliveries } from "./webhook-endpoints/delete-old-deliveries.ts";
import { registerEndpointRoutes } from "./webhook-endpoints/endpoint-routes.ts";
import type { WebhookWay } from "./webhook-endpoints/endpoint-parts.ts";

const API = "/api/v1";

/** What tests put in place of the real thing. */
export interface FeatureOverrides {
  readonly engine?: VectorEngine;
  readonly effects?: EffectsEngine;
  readonly pictures?: PictureChain;
  readonly planner?: LanguagePlanner;
  readonly decoder?: PictureDecoder;
  /** Senders of call-backs. */
  readonly webhooks?: readonly WebhookProvider[];
  readonly github?: GitHubAddresses;
  /** How receivers of webhooks are reached. */
  readonly webhookWay?: WebhookWayOptions;
}

/** Composes the features: the only place that knows all of them. */
export async function registerFeatures(
  app: App,
  server: ServerParts,
  overrides: FeatureOverrides = {},
): Promise<RegisteredFeatures> {
  const { config } = server;
  const pictures = overrides.pictures ?? openPictures(server);
  const parts: FeatureParts = {
    ...server,
    links: createLinks(config.basePath),
    isHttps: config.publicUrl?.startsWith("https:") ?? false,
    identity: createIdentity(server),
    limits: createLimitService(server),
    engine: overrides.engine ?? createVectorEngine({ threads: config.workers }),
    effects: overrides.effects ?? createEffectsEngine({ threads: config.workers }),
    pictures,
    planner: overrides.planner ?? openPlanner(server, pictures),
    decoder: overrides.decoder ?? createPictureDecoder(),
    rasterizer: createRasterizer(),
    renderings: createRenderCache({
      storage: server.storage,
      onWriteFailure: (err) => server.log.warn({ err }, "a rendering could not be kept"),
    }),
  };
  const accounts = createAccountParts(parts, overrides.github);
  const webhooks = overrides.webhooks ?? [];
  const way = createWebhookWay(config, overrides.webhookWay);
  await app.register(async (api) => registerRoutes(api, { ...accounts, way }, webhooks), {
    prefix: API,
  });
  const cancellations = await listenForCancellations(parts.database);
  defineRunJob(parts, cancellations);
  definePurgeJobs(parts);
  defineDeliveryJob({ ...parts, way });
  defineResetLinkJob(accounts);
  const stopPurging = config.role === "web" ? () => undefined : schedulePurge(parts);
  const closing = new AbortController();
  warm(parts, closing.signal);
  return {
    checks: {
      [`engine:${parts.engine.id}`]: () => parts.engine.ping(),
      [`engine:${parts.effects.id}`]: () => parts.effects.ping(),
    },
    outside: async () => vendorHealth(parts, await readEngineRecords(parts.database, parts.now)),
    keepUp: async () => {
      await parts.database.asSystem((tx) => forgetEnded(tx, config.auditRetentionDays));
      await parts.database.asSystem(deleteOldEndpointDeliveries);
      await parts.database.asSystem((tx) => forgetSpending(tx, parts.now()));
    },
    notices: () => firstAdminNotices(parts),
    close: async () => {
      closing.abort();
      stopPurging();
      parts.decoder.close();
      await cancellations.close();
      await Promise.all([parts.engine.close(), parts.effects.close()]);
      await Promise.all([parts.pictures.close(), parts.planner.close(), way.close()]);
    },
  };
}

function openPictures({ config, log }: ServerParts): PictureChain {
  return openPictureChain({
    config: config.engines,
    onRead: (problems) => {
      if (problems.length === 0) log.info("ENGINES_FILE is in force");
      else log.error({ problems }, "ENGINES_FILE needs another look");
    },
  });
}

function openPlanner({ log, database, now }: ServerParts, pictures: PictureChain): LanguagePlanner {
  const caps = {
    userMicros: () => pictures.settings().budget.perUserPerDayMicros,
    vendorMicros: () => pictures.settings().budget.perVendorPerDayMicros,
  };
  return openLanguagePlanner({
    settings: () => pictures.settings().language,
    budget: createSpending({ database, caps, now }),
    rests: createBreakerStore(database),
    onTrouble: (reason) => log.warn({ reason }, "the language model made no plan"),
  });
}

function registerRoutes(
  api: App,
  parts: AccountParts & { readonly way: WebhookWay },
  webhooks: readonly WebhookProvider[],
): void {
  const requireProof: RequireFreshProof = (principal, proof) =>
    requireFreshProof(parts, principal, proof);
  const generationService: GenerationService = {
    start: (tx, options) => startGeneration(parts, tx, options),
    startEffect: (tx, options) => startEffect(parts, tx, options),
    cancel: async (userId, generationId) => {
      await cancelGeneration(parts, userId, { generationId });
    },
    waitForEnd: (generationId, seconds) => waitForEnd(parts.events, generationId, seconds),
  };
  guardAgainstCrossSite(api, parts);
  limitRequests(api, parts);
  registerAccountRoutes(api, parts);
  registerCreateProject(api, parts, generationService);
  registerProjectRoutes(api, parts);
  registerCreateGeneration(api, parts, generationService);
  registerInspirationRoute(api, parts);
  registerGenerateRoute(api, parts, generationService);
  registerEngineRoutes(api, parts);
  registerTransformRoute(api, parts, generationService);
  registerImageRoutes(api, parts, generationService);
  registerGenerationRoutes(api, parts);
  registerAssetRoutes(api, parts);
  registerChecksRoute(api, parts);
  registerRefineRoute(api, parts, generationService);
  registerLineageRoute(api, parts);
  registerEngineAssetRoute(api, parts);
  registerAssetRunRoute(api, parts);
  registerFileRoute(api, parts);
  registerUsageRoute(api, parts);
  registerDownloadRoute(api, parts);
  registerMailboxRoutes(api, parts);
  registerAdminRoutes(api, parts, requireProof);
  registerEndpointRoutes(api, { ...parts, requireProof });
  for (const provider of webhooks) registerWebhook(api, parts, provider);
}

/** In the background, once the way in is open: a first request that is earlier waits its turn. */
function warm({ engine, log }: FeatureParts, closing: AbortSignal): void {
  engine.warm().catch((err: unknown) => {
    if (!closing.aborted) log.warn({ err }, "the engine could not be warmed");
  });
}
