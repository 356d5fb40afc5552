import type {
  ApiKeyScope,
  Asset,
  Brief,
  GenerateQuality,
  Generation,
  ImageEffect,
  Refinement,
  RefineOperation,
  Session,
  UserRole,
} from "@emblazon/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { EffectsEngine } from "../engines/effects/effects-engine.ts";
import type { LanguagePlanner } from "../engines/language/language-planner.ts";
import type { PictureChain } from "../engines/pictures/picture-chain.ts";
import type { VectorEngine } from "../engines/vector/vector-engine.ts";
import type { PictureDecoder } from "../pictures/picture-decoder.ts";
import type { Rasterizer } from "../pictures/rasterizer.ts";
import type { Tx } from "../platform/database/database.ts";
import type { ServerParts } from "../platform/lifecycle/server-parts.ts";
import type { Links } from "../records/links.ts";
import type { StoredAssetFile } from "../schema/assets.ts";
import type { PictureInput, RefineInput } from "../schema/generations.ts";

import type { RenderCache } from "./render-cache.ts";

/** Who asks. */
export interface Principal {
  readonly userId: string;
  readonly kind: "guest" | "user";
  readonly role: UserRole;
  /** The session they came with; null for an API key. */
  readonly sessionId: string | null;
  /** What an API key may do; null where nobody has narrowed it. */
  readonly scopes: readonly ApiKeyScope[] | null;
}

export interface Identity {
  /**
   * Who asks, by access token, API key or session cookie; null for a visitor.
   * @throws AppError `unauthenticated` for a token that is not valid, `insufficient_scope` for a key
   *   that may not do what the route does, `forbidden` for a route of administrators
   */
  identify(request: FastifyRequest, reply: FastifyReply): Promise<Principal | null>;
  /** The same, and a visitor becomes a guest. Only for calls that make something. */
  identifyOrCreateGuest(request: FastifyRequest, reply: FastifyReply): Promise<Principal>;
  /** The same for calls that need an account. @throws AppError `unauthenticated` for all others */
  requireUser(request: FastifyRequest, reply: FastifyReply): Promise<Principal>;
  /** Whether whoever made this request could still make it now. */
  isStillAllowed(request: FastifyRequest): Promise<boolean>;
  describe(principal: Principal | null): Promise<Session>;
  /** To be called when sessions, keys or rights have changed: nothing is remembered of them. */
  forget(): void;
}

export interface StartGenerationOptions {
  readonly ownerId: string;
  readonly projectId: string | null;
  /** What the new assets are called at first. */
  readonly title: string;
  /** What the engine is to work from: the project's brief with all that was added to it. */
  readonly brief: Brief;
  readonly count: number;
  readonly seed?: number | undefined;
  /** `auto`, `built-in` or `vendor/model`. */
  readonly engine?: string | undefined;
  readonly quality?: GenerateQuality | undefined;
  readonly instruction?: string | undefined;
  readonly refinement?: Refinement | undefined;
  /** What every design of a new round is held to. */
  readonly operations?: readonly RefineOperation[] | undefined;
  /** Present when the work refines an asset: a recipe, or a picture. */
  readonly parent?: RefinedParent | undefined;
  readonly requestId: string;
}

export interface RefinedParent {
  readonly assetId: string;
  readonly refine?: RefineInput;
  readonly picture?: PictureInput;
}

export interface StartEffectOptions {
  readonly ownerId: string;
  /** The id that the new image has, under which its photo is stored. */
  readonly imageId: string;
  /** The asset that the photo was taken from. */
  readonly parentAssetId: string | null;
  readonly title: string;
  readonly effect: ImageEffect;
  readonly original: StoredAssetFile;
  readonly requestId: string;
}

export interface StartedGeneration {
  readonly generation: Generation;
  readonly assets: Asset[];
}

/** What a slice may use of another one, handed to it by `register.ts`. */
export interface GenerationService {
  /** Makes generation, placeholders, first event and job within the caller's transaction. */
  start(tx: Tx, options: StartGenerationOptions): Promise<StartedGeneration>;
  /** The same for a photo and what is to be made of it. */
  startEffect(tx: Tx, options: StartEffectOptions): Promise<StartedGeneration>;
  /** Stops what is not done yet. @throws AppError `not_found` */
  cancel(userId: string, generationId: string): Promise<void>;
  /** True as soon as the generation has ended, false when `seconds` have passed before. */
  waitForEnd(generationId: string, seconds: number): Promise<boolean>;
}

/** What is shown in proof beside the session, and by which request. */
export interface Proof {
  readonly password: string | undefined;
  readonly request: FastifyRequest;
}

/**
 * Lets nobody on who has not shown lately that it is them; see `accounts/require-fresh-proof.ts`.
 * @throws AppError `proof_needed` or `invalid_credentials`
 */
export type RequireFreshProof = (principal: Principal, proof: Proof) => Promise<void>;

/** What is counted beside the limit of the route; see `limits/limit-rules.ts`. */
export type CountedLimit =
  | "sign-in-account"
  | "code-account"
  | "mail-account"
  | "register"
  | "export";

/** For the limits that only a feature can count. Never to be called within a transaction. */
export interface LimitService {
  /**
   * Counts one use by `subject`: the key of a mail address, known or not, for `register` the
   * caller's address (`platform/http/caller-address.ts`), for `export` the user.
   * @throws AppError `rate_limited` once the limit is spent; whatever the database throws, so that
   *   nothing goes on that could not be counted
   */
  count(limit: CountedLimit, subject: string): Promise<void>;
  /** Takes one use back that turned out not to count, such as a try that succeeded. */
  giveBack(limit: CountedLimit, subject: string): Promise<void>;
}

/** What every feature is built from. */
export interface FeatureParts extends ServerParts {
  readonly links: Links;
  /** Whether people reach the server over https. */
  readonly isHttps: boolean;
  readonly identity: Identity;
  readonly limits: LimitService;
  readonly engine: VectorEngine;
  readonly effects: EffectsEngine;
  readonly pictures: PictureChain;
  readonly planner: LanguagePlanner;
  readonly decoder: PictureDecoder;
  readonly rasterizer: Rasterizer;
  readonly renderings: RenderCache;
}
