export type * from "./types.ts";
export { createLogoEngine } from "./engine.ts";
export type {
  DirectedLogo,
  DirectedLogos,
  DirectRequest,
  DrawOptions,
  LogoEngine,
} from "./engine.ts";
export type { Choice, DirectionChoices, PictureIndex } from "./direction/direction-choices.ts";
export type { RecipeDirection } from "./direction/recipe-direction.ts";
export { LogoError } from "./logo-error.ts";
export type { LogoErrorCode } from "./logo-error.ts";
export { score } from "./checks/score.ts";
export type { Score } from "./checks/score.ts";
export { dominantColors } from "./colour/dominant-colors.ts";
export type { Pixels } from "./colour/dominant-colors.ts";
export { paletteFromUser } from "./colour/palette-from-user.ts";
export { PALETTES } from "./colour/palettes.ts";
export type { NamedPalette } from "./colour/palettes.ts";
export { resolveColors } from "./colour/resolve-colors.ts";
export type {
  EarlierLogo,
  Neighbour,
  OriginalityReport,
} from "./originality/create-originality.ts";
export { describeOperation } from "./refine/describe-operation.ts";
export { readInstruction } from "./refine/read-instruction.ts";
export { specFacts } from "./spec-facts.ts";
export type { SpecFacts } from "./spec-facts.ts";
