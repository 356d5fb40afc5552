import type { EffectParamValues, ImageEffect, TransformImage } from "@emblazon/contract";
import { EFFECT_STYLES, EffectError, resolveParams } from "@emblazon/effects";
import type { Config } from "../../config.ts";
import { validationError } from "../../platform/http/validation-error.ts";
import type { Issue } from "../../platform/http/validation-error.ts";

export type EffectSettings = Pick<
  ImageEffect,
  "style" | "strength" | "params" | "format" | "quality"
>;

const FULL_STRENGTH = 100;

/**
 * The settings of a look, each with its value: what is a default today need not be one tomorrow.
 * @throws AppError `validation_failed` for a parameter that the style does not take so
 */
export function settingsOf(
  { style, strength = FULL_STRENGTH, params, format, quality }: TransformImage,
  { outputQuality }: Pick<Config, "outputQuality">,
): EffectSettings {
  const issues = Object.entries(params).flatMap(([name, value]) => issueOf(style, name, value));
  if (issues.length > 0) throw validationError(issues);
  const values: EffectParamValues = {};
  for (const { name, default: usual } of parametersOf(style)) values[name] = params[name] ?? usual;
  return { style, strength, params: values, format, quality: quality ?? outputQuality };
}

function issueOf(
  style: ImageEffect["style"],
  name: string,
  value: EffectParamValues[string],
): Issue[] {
  try {
    resolveParams({ style, params: { [name]: value } });
    return [];
  } catch (error) {
    if (!(error instanceof EffectError)) throw error;
    return [{ path: ["params", name], message: error.message }];
  }
}

function parametersOf(style: ImageEffect["style"]): (typeof EFFECT_STYLES)[number]["parameters"] {
  return EFFECT_STYLES.find(({ id }) => id === style)?.parameters ?? [];
}
