export type {
  AssetCalls,
  AssetListOptions,
  BulkAction,
  FileOptions,
  RefineOptions,
} from "./asset-calls.ts";
export { backOffMs } from "./back-off.ts";
export { ClientError } from "./client-error.ts";
export type { ClientErrorCode, ClientErrorParts, FieldMessage } from "./client-error.ts";
export { createClient } from "./create-client.ts";
export type { ClientOptions, EmblazonClient } from "./create-client.ts";
export type { GenerationCalls, StartGenerationInput } from "./generation-calls.ts";
export { generationStream } from "./generation-stream.ts";
export type { GenerationStreamOptions, LineState, StreamMessage } from "./generation-stream.ts";
export type { Page, PageOptions } from "./page.ts";
export type { CreateProjectOptions, ProjectCalls, ProjectListOptions } from "./project-calls.ts";
export { wait } from "./wait.ts";
