export type {
  AccountCalls,
  ChangeEmailInput,
  ChangePasswordInput,
  ConfirmationInput,
  ProfilePatch,
} from "./account-calls.ts";
export type { Proven } from "./delete-proven.ts";
export type { AdminCalls, AdminUserListOptions, AuditListOptions } from "./admin-calls.ts";
export type {
  AssetCalls,
  AssetListOptions,
  BulkAction,
  FileOptions,
  RefineOptions,
} from "./asset-calls.ts";
export type { AuthCalls, PasskeyLoginInput, ProviderCodeInput } from "./auth-calls.ts";
export { backOffMs } from "./back-off.ts";
export type { EngineCalls, GenerateOptions } from "./engine-calls.ts";
export { ClientError } from "./client-error.ts";
export type { ClientErrorCode, ClientErrorParts, FieldMessage } from "./client-error.ts";
export { createClient } from "./create-client.ts";
export type { ClientOptions, EmblazonClient } from "./create-client.ts";
export type { GenerationCalls, StartGenerationInput } from "./generation-calls.ts";
export { generationStream } from "./generation-stream.ts";
export type { GenerationStreamOptions, LineState, StreamMessage } from "./generation-stream.ts";
export type { ImageCalls, TransformOptions } from "./image-calls.ts";
export type { KeyCalls } from "./key-calls.ts";
export type { Page, PageOptions } from "./page.ts";
export type { CreatePasskeyInput, PasskeyCalls } from "./passkey-calls.ts";
export type { CreateProjectOptions, ProjectCalls, ProjectListOptions } from "./project-calls.ts";
export type { ProviderCalls } from "./provider-calls.ts";
export type { SecondFactorCalls } from "./second-factor-calls.ts";
export { wait } from "./wait.ts";
export type { WebhookCalls } from "./webhook-calls.ts";
