import { z } from "zod";
import { id, pageQuery, text, timestamp } from "./common.ts";

/** Shortest and longest password, in characters; beyond the longest no hash is begun. */
export const PASSWORD_LENGTH = { min: 8, max: 256 } as const;

/** A mail address, as typed but for the spaces around it. */
export const emailAddress = text(254).pipe(z.email({ error: "write a whole mail address" }));

/** A new password; whether it is one that everybody uses is judged by the server. */
export const newPassword = z
  .string()
  .min(PASSWORD_LENGTH.min, { error: `use at least ${PASSWORD_LENGTH.min} characters` })
  .max(PASSWORD_LENGTH.max, { error: `use at most ${PASSWORD_LENGTH.max} characters` })
  .refine((value) => value.isWellFormed(), { error: "contains a broken character" });

/** A password that is only compared: anything short enough to be hashed. */
const givenPassword = z.string().min(1).max(PASSWORD_LENGTH.max);

const fullName = text(120);

/** A secret out of a mail, a form or an earlier answer. */
const givenToken = z.string().min(1).max(512);

/** Six digits of an authenticator app, or one of the back-up codes. */
export const secondFactorCode = z.string().trim().min(6).max(20);

export const userRole = z.enum(["user", "admin"]);
export type UserRole = z.infer<typeof userRole>;

/** Someone with an account, as they see themselves. */
export const user = z.object({
  id,
  email: z.string(),
  email_verified: z.boolean(),
  full_name: z.string(),
  role: userRole,
  has_password: z.boolean(),
  /** Whether a code of an authenticator app is asked for after the password. */
  second_factor: z.boolean(),
  created_at: timestamp,
});
export type User = z.infer<typeof user>;

/** A pair of tokens for programs; the studio uses the cookie that comes along. */
export const tokenPair = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  token_type: z.literal("Bearer"),
  /** Seconds until the access token ends. */
  expires_in: z.int(),
});
export type TokenPair = z.infer<typeof tokenPair>;

export const signedIn = tokenPair.extend({ user });
export type SignedIn = z.infer<typeof signedIn>;

export const register = z.strictObject({
  email: emailAddress,
  password: newPassword,
  full_name: fullName.default(""),
});
export type RegisterInput = z.input<typeof register>;

/** `code` is needed where the account has a second factor: see the error `second_factor_required`. */
export const login = z.strictObject({
  email: text(254).min(1),
  password: givenPassword,
  code: secondFactorCode.optional(),
});
export type LoginInput = z.input<typeof login>;

export const refresh = z.strictObject({ refresh_token: givenToken });
export const forgotPassword = z.strictObject({ email: emailAddress });
export const resetPassword = z.strictObject({ token: givenToken, new_password: newPassword });
export const verifyEmail = z.strictObject({ token: givenToken });

export const profilePatch = z
  .strictObject({ full_name: fullName })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, {
    error: "name at least one field to change",
  });

export const changePassword = z.strictObject({
  current_password: givenPassword,
  new_password: newPassword,
});

/** The address changes when the link in the mail to the new one is opened. */
export const changeEmail = z.strictObject({ email: emailAddress, password: givenPassword });

/**
 * The password, shown once more before what cannot be undone, or what would let a borrowed session
 * stay. Where it is left out a sign-in must be fresh: see the error `proof_needed`.
 */
export const confirmation = z.strictObject({ password: givenPassword.optional() });

/** One place where the account is signed in. */
export const accountSession = z.object({
  id,
  current: z.boolean(),
  method: z.enum(["guest", "password", "passkey", "oauth"]),
  ip: z.string().nullable(),
  user_agent: z.string(),
  created_at: timestamp,
  last_used_at: timestamp,
  expires_at: timestamp,
});
export type AccountSession = z.infer<typeof accountSession>;
export const accountSessions = z.object({ data: z.array(accountSession) });

export const apiKeyScope = z.enum(["read", "generate", "write"]);
export type ApiKeyScope = z.infer<typeof apiKeyScope>;

export const apiKey = z.object({
  id,
  name: z.string(),
  /** How the key begins, to tell it from others. */
  prefix: z.string(),
  scopes: z.array(apiKeyScope),
  created_at: timestamp,
  last_used_at: timestamp.nullable(),
  expires_at: timestamp.nullable(),
});
export type ApiKey = z.infer<typeof apiKey>;
export const apiKeys = z.object({ data: z.array(apiKey) });

/** `read`: look; `generate`: look, start and stop work; `write`: look, change and delete. */
export const createApiKey = confirmation.extend({
  name: text(80).min(1),
  scopes: z
    .array(apiKeyScope)
    .min(1)
    .max(3)
    .default(["read", "generate"])
    .transform((scopes) => [...new Set(scopes)]),
  /** Without it the key has no end. */
  expires_at: timestamp.optional(),
});
export type CreateApiKeyInput = z.input<typeof createApiKey>;

/** The only answer that ever holds the key itself. */
export const createdApiKey = apiKey.extend({ key: z.string() });
export type CreatedApiKey = z.infer<typeof createdApiKey>;

/** A second factor that waits for its first code; until then it is not asked for. */
export const secondFactorSetup = z.object({
  /** Base32, to type where no picture can be taken. */
  secret: z.string(),
  otpauth_url: z.string(),
});
export type SecondFactorSetup = z.infer<typeof secondFactorSetup>;
export const confirmSecondFactor = z.strictObject({ code: secondFactorCode });

/** Each works once in place of a code; shown once. */
export const backupCodes = z.object({ backup_codes: z.array(z.string()) });
export type BackupCodes = z.infer<typeof backupCodes>;

/** Turning the second factor off, or making new back-up codes, needs a code of it. */
export const secondFactorProof = z.strictObject({ code: secondFactorCode });

export const passkey = z.object({
  id,
  name: z.string(),
  created_at: timestamp,
  last_used_at: timestamp.nullable(),
});
export type Passkey = z.infer<typeof passkey>;
export const passkeys = z.object({ data: z.array(passkey) });

/** What a browser's credential calls take; its shape is WebAuthn's own (Level 3, §5.4 and §5.5). */
export const passkeyOptions = z.object({
  ceremony_id: id,
  options: z.record(z.string(), z.unknown()),
});
export type PasskeyOptions = z.infer<typeof passkeyOptions>;

/** What a browser's credential call gave, as JSON. */
const credentialJson = z.looseObject({ id: z.string().max(2048), type: z.literal("public-key") });
export const createPasskey = z.strictObject({
  ceremony_id: id,
  name: text(80).min(1).default("Passkey"),
  response: credentialJson,
});
export const passkeyLogin = z.strictObject({ ceremony_id: id, response: credentialJson });
export const passkeyPatch = z.strictObject({ name: text(80).min(1) });

/** Ways to sign in that this server offers. */
export const signInOptions = z.object({
  providers: z.array(z.object({ id: z.string(), name: z.string(), url: z.string() })),
  /** Whether mails are sent, or kept for the administrator to pass on. */
  mail: z.enum(["sent", "kept"]),
});
export type SignInOptions = z.infer<typeof signInOptions>;

/** `link`: to add the provider to the account of whoever is signed in, in place of signing in. */
export const oauthStart = z.strictObject({ link: z.literal("true").optional() });

/**
 * Why a sign-in at a provider came to nothing: the `error` of the page that the browser is sent to.
 * `cancelled`: by the person, there. `provider_failed`: it did not answer as it must. `expired`: not
 * begun in this browser, too long ago, or finished before. `email_unverified`: the provider vouches
 * for no mail address. `email_taken`: an account has that address; sign in to it first, then link.
 * `already_linked`: to another account. `proof_needed`: the sign-in is too long ago to link one; sign
 * in again. `refused`: the account is disabled, or another site asked. `not_set_up`: this server does
 * not know where people reach it.
 */
export const oauthFailureCode = z.enum([
  "cancelled",
  "provider_failed",
  "expired",
  "email_unverified",
  "email_taken",
  "already_linked",
  "proof_needed",
  "refused",
  "rate_limited",
  "not_set_up",
]);
export type OAuthFailureCode = z.infer<typeof oauthFailureCode>;

/** The code of an account's second factor, after the provider: `ceremony` is in the page's address. */
export const oauthSecondFactor = z.strictObject({ ceremony_id: id, code: secondFactorCode });

/** Another place that the account can be entered through. */
export const oauthAccount = z.object({
  id,
  provider: z.string(),
  /** What its button says. */
  name: z.string(),
  /** Theirs there, as it was when it was linked; empty where it was not told. */
  email: z.string(),
  created_at: timestamp,
});
export type OAuthAccount = z.infer<typeof oauthAccount>;
export const oauthAccounts = z.object({ data: z.array(oauthAccount) });

export const claimAdmin = z.strictObject({ token: givenToken });

/** A user as an administrator sees them. */
export const adminUser = user.extend({
  disabled_at: timestamp.nullable(),
  last_used_at: timestamp.nullable(),
  project_count: z.int(),
  asset_count: z.int(),
  storage_bytes: z.int(),
});
export type AdminUser = z.infer<typeof adminUser>;
export const adminUserQuery = pageQuery.extend({ q: text(200).optional() });
export const adminUserPatch = confirmation
  .extend({ role: userRole.optional(), disabled: z.boolean().optional() })
  .refine(({ role, disabled }) => role !== undefined || disabled !== undefined, {
    error: "name at least one field to change",
  });
export type AdminUserPatch = z.infer<typeof adminUserPatch>;

export const mailStatus = z.enum(["waiting", "sent", "refused", "kept"]);
export const mailSummary = z.object({
  id,
  to: z.string(),
  subject: z.string(),
  status: mailStatus,
  tries: z.int(),
  error: z.string().nullable(),
  created_at: timestamp,
  sent_at: timestamp.nullable(),
});
export type MailSummary = z.infer<typeof mailSummary>;
/** A mail with its words; those of a sent one are not kept. */
export const mailMessage = mailSummary.extend({
  text: z.string().nullable(),
  html: z.string().nullable(),
});
export type MailMessage = z.infer<typeof mailMessage>;

/** Something that bears on security, as it was written down. */
export const auditEntry = z.object({
  id,
  event: z.string(),
  user_id: id.nullable(),
  actor_id: id.nullable(),
  ip: z.string().nullable(),
  user_agent: z.string(),
  detail: z.record(z.string(), z.unknown()),
  created_at: timestamp,
});
export type AuditEntry = z.infer<typeof auditEntry>;
export const auditQuery = pageQuery.extend({ user_id: id.optional(), event: text(80).optional() });
