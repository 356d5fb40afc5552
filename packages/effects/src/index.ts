export { createEffects } from "./create-effects.ts";
export type { Effects, EffectsOptions, RenderOptions, RenderRequest } from "./create-effects.ts";
export { EffectError } from "./effect-error.ts";
export type { EffectErrorCode } from "./effect-error.ts";
export { EFFECT_STYLES } from "./effect-styles.ts";
export { createEffectMemory } from "./kernels/effect-memory.ts";
export type { KernelTask, Scratch } from "./kernels/kernel-task.ts";
export { instantiateKernels } from "./kernels/kernels.ts";
export type { Kernels } from "./kernels/kernels.ts";
export type { WasmMemory, WasmModule, WasmSource } from "./kernels/web-assembly.ts";
export { resolveParams } from "./resolve-params.ts";
export type { EffectRequest, LookSettings } from "./resolve-params.ts";
export type {
  EffectParameter,
  EffectParams,
  EffectStyle,
  EffectStyleId,
  Pixels,
} from "./styles.ts";
export type { EffectWorkers, RunOptions } from "./workers/effect-workers.ts";
export { createInThreadWorkers } from "./workers/in-thread-workers.ts";
export { createPooledWorkers } from "./workers/pooled-workers.ts";
export type { WorkerPort } from "./workers/pooled-workers.ts";
export type { TaskReply, TaskRequest } from "./workers/pool-messages.ts";
export { serveTasks } from "./workers/serve-tasks.ts";
