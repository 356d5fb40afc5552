import { EFFECT_STYLES } from "./effect-styles.ts";
import { EffectError } from "./effect-error.ts";
import { describeValues, fitsParameter } from "./parameter-values.ts";
import type { EffectParameter, EffectParams, EffectStyle, EffectStyleId } from "./styles.ts";

/** A look's settings: every parameter has a value that it takes. */
export interface LookSettings {
  /** 0 to 1. */
  readonly strength: number;
  number(name: string): number;
  choice(name: string): string;
}

export interface EffectRequest {
  readonly style: EffectStyleId;
  /** Per cent, 0 to 100: 0 is the photo itself. @default 100 */
  readonly strength?: number | undefined;
  /** Whatever is left out has its default. */
  readonly params?: EffectParams | undefined;
}

/**
 * Checks what was asked of a look and fills in defaults.
 * @throws {EffectError} `bad_parameter`: unknown style or name, value of another kind, out of range or off the steps
 */
export function resolveParams({ style, strength = 100, params = {} }: EffectRequest): LookSettings {
  const offered = findStyle(style);
  if (!(strength >= 0 && strength <= 100)) refuse(`strength must be from 0 to 100 %`);
  for (const name of Object.keys(params))
    if (!offered.parameters.some((parameter) => parameter.name === name))
      refuse(`${style} has no parameter "${name}"`);
  const values = new Map<string, number | string | boolean>();
  for (const parameter of offered.parameters)
    values.set(parameter.name, check(parameter, params[parameter.name] ?? parameter.default));
  return {
    strength: strength / 100,
    number(name) {
      const value = values.get(name);
      return typeof value === "number" ? value : missing(name);
    },
    choice(name) {
      const value = values.get(name);
      return typeof value === "string" ? value : missing(name);
    },
  };
}

function findStyle(id: string): EffectStyle {
  return EFFECT_STYLES.find((style) => style.id === id) ?? refuse(`there is no style "${id}"`);
}

function check(parameter: EffectParameter, value: number | string | boolean): typeof value {
  if (fitsParameter(parameter, value)) return value;
  return refuse(`${parameter.name} must be ${describeValues(parameter)}`);
}

/** A look asks for what it does not offer: a mistake in its code. */
function missing(name: string): never {
  throw new TypeError(`this look has no such setting: ${name}`);
}

function refuse(message: string): never {
  throw new EffectError("bad_parameter", message);
}
