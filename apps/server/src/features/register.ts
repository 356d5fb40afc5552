import { createVectorEngine } from "../engines/vector/vector-engine.ts";
import type { VectorEngine } from "../engines/vector/vector-engine.ts";
import { createPictureDecoder } from "../pictures/picture-decoder.ts";
import type { PictureDecoder } from "../pictures/picture-decoder.ts";
import { createRasterizer } from "../pictures/rasterizer.ts";
import type { App } from "../platform/http/app.ts";
import type { RegisteredFeatures, ServerParts } from "../platform/lifecycle/server-parts.ts";
import { registerWebhook } from "../platform/webhooks/register-webhook.ts";
import type { WebhookProvider } from "../platform/webhooks/webhook-provider.ts";
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
import { registerEngineAssetRoute } from "./engines/engine-asset-route.ts";
import type { FeatureParts, GenerationService } from "./feature-parts.ts";
import { registerAssetRunRoute } from "./generations/asset-run-route.ts";
import { listenForCancellations } from "./generations/cancellations.ts";
import { defineRunJob } from "./generations/define-run-job.ts";
import { registerGenerationRoutes } from "./generations/generation-routes.ts";
import { startGeneration } from "./generations/start-generation.ts";
import { waitForEnd } from "./generations/wait-for-end.ts";
import { limitRequests } from "./limits/limit-requests.ts";
import { createLimitService } from "./limits/limit-service.ts";
import { registerMailboxRoutes } from "./mailbox/mailbox-routes.ts";
import { registerCreateGeneration } from "./projects/create-generation-route.ts";
import { registerCreateProject } from "./projects/create-project-route.ts";
import { registerInspirationRoute } from "./projects/inspiration-route.ts";
import { registerProjectRoutes } from "./projects/project-routes.ts";
import { definePurgeJobs, schedulePurge } from "./trash/define-purge-jobs.ts";
import { registerUsageRoute } from "./usage/usage-route.ts";

const API = "/api/v1";

/** What tests put in place of the real thing. */
export interface FeatureOverrides {
  readonly engine?: VectorEngine;
  readonly decoder?: PictureDecoder;
  /** Senders of call-backs. */
  readonly webhooks?: readonly WebhookProvider[];
  readonly github?: GitHubAddresses;
}

/** Composes the features: the only place that knows all of them. */
export async function registerFeatures(
  app: App,
  server: ServerParts,
  overrides: FeatureOverrides = {},
): Promise<RegisteredFeatures> {
  const { config } = server;
  const parts: FeatureParts = {
    ...server,
    links: createLinks(config.basePath),
    isHttps: config.publicUrl?.startsWith("https:") ?? false,
    identity: createIdentity(server),
    limits: createLimitService(server),
    engine: overrides.engine ?? createVectorEngine({ threads: config.workers }),
    decoder: overrides.decoder ?? createPictureDecoder(),
    rasterizer: createRasterizer(),
  };
  const accounts = createAccountParts(parts, overrides.github);
  const webhooks = overrides.webhooks ?? [];
  await app.register(async (api) => registerRoutes(api, accounts, webhooks), { prefix: API });
  const cancellations = await listenForCancellations(parts.database);
  defineRunJob(parts, cancellations);
  definePurgeJobs(parts);
  defineResetLinkJob(accounts);
  const stopPurging = config.role === "web" ? () => undefined : schedulePurge(parts);
  const closing = new AbortController();
  warm(parts, closing.signal);
  return {
    checks: { [`engine:${parts.engine.id}`]: () => parts.engine.ping() },
    keepUp: () => parts.database.asSystem((tx) => forgetEnded(tx, config.auditRetentionDays)),
    notices: () => firstAdminNotices(parts),
    close: async () => {
      closing.abort();
      stopPurging();
      parts.decoder.close();
      await cancellations.close();
      await parts.engine.close();
    },
  };
}

function registerRoutes(api: App, parts: AccountParts, webhooks: readonly WebhookProvider[]): void {
  const generationService: GenerationService = {
    start: (tx, options) => startGeneration(parts, tx, options),
    waitForEnd: (generationId, seconds) => waitForEnd(parts.events, generationId, seconds),
  };
  guardAgainstCrossSite(api, parts);
  limitRequests(api, parts);
  registerAccountRoutes(api, parts);
  registerCreateProject(api, parts, generationService);
  registerProjectRoutes(api, parts);
  registerCreateGeneration(api, parts, generationService);
  registerInspirationRoute(api, parts);
  registerGenerationRoutes(api, parts);
  registerAssetRoutes(api, parts);
  registerChecksRoute(api, parts);
  registerRefineRoute(api, parts, generationService);
  registerLineageRoute(api, parts);
  registerEngineAssetRoute(api, parts);
  registerAssetRunRoute(api, parts);
  registerFileRoute(api, parts);
  registerUsageRoute(api, parts);
  registerMailboxRoutes(api, parts);
  registerAdminRoutes(api, parts, (principal, proof) => requireFreshProof(parts, principal, proof));
  for (const provider of webhooks) registerWebhook(api, parts, provider);
}

/** In the background, once the way in is open: a first request that is earlier waits its turn. */
function warm({ engine, log }: FeatureParts, closing: AbortSignal): void {
  engine.warm().catch((err: unknown) => {
    if (!closing.aborted) log.warn({ err }, "the engine could not be warmed");
  });
}
