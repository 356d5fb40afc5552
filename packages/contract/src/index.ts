export * from "./assets.ts";
export * from "./brief.ts";
export * from "./common.ts";
export * from "./generations.ts";
export * from "./logo-spec.ts";
export * from "./operations.ts";
export * from "./parse-logo-spec.ts";
export * from "./projects.ts";
