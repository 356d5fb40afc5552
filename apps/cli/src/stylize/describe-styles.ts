import { EFFECT_STYLES } from "@emblazon/effects/effect-styles";
import type { EffectParameter, EffectStyle } from "@emblazon/effects/styles";
import { styleName } from "./style-names.ts";

/** Every style with its parameters, for the command's help. */
export function describeStyles(): string {
  return EFFECT_STYLES.map(describeStyle).join("\n");
}

function describeStyle(style: EffectStyle): string {
  return [
    `  ${styleName(style).padEnd(22)} ${style.description}`,
    ...style.parameters.map(describeParameter),
  ].join("\n");
}

function describeParameter(parameter: EffectParameter): string {
  const { name, default: usual, description } = parameter;
  return `    ${`${name}=${usual}`.padEnd(20)} ${description} ${shortValues(parameter)}.`;
}

function shortValues({ kind, name, min, max, unit, choices }: EffectParameter): string {
  if (kind === "choice") return `One of ${choices?.join(", ")}`;
  if (kind === "switch") return "True or false";
  return `${min} to ${max}${unit === null || unit === name ? "" : ` ${unit}`}`;
}
