import type { EffectStyleList, ImageJob, PhotoLimits, PictureFormat } from "@emblazon/contract";
import type { LookId } from "./photo-looks.ts";

export type LookStyle = EffectStyleList["styles"][number];
export type LookParameter = LookStyle["parameters"][number];
export type LookValue = number | string | boolean;
export type LookValues = Readonly<Record<string, LookValue>>;

/** The strength is one of a look's values here; the API has it beside them. */
export const STRENGTH = "strength";

/** Which look is on, and what was set of each: whoever comes back to a look finds it as it was. */
export interface LookSettings {
  readonly style: LookId;
  readonly values: Readonly<Partial<Record<LookId, LookValues>>>;
}

/** The file that is chosen. */
export interface OutputChoice {
  readonly format: PictureFormat;
  /** Of JPEG and WebP, 1 to 100; null for the server's own. */
  readonly quality: number | null;
}

/** The file that is made. */
export interface Output {
  readonly format: PictureFormat;
  /** Of JPEG and WebP, 1 to 100. */
  readonly quality: number;
}

/** A look with every value that it has, also those that nobody set. */
export interface LookOrder {
  readonly style: LookId;
  /** Per cent. */
  readonly strength: number;
  readonly params: LookValues;
}

/** All that a picture is ordered with. */
export interface PaintOrder extends LookOrder, Output {}

/** A look's values: what was set, else the default. */
export function valuesOf(look: LookStyle, { values }: LookSettings): LookValues {
  const set = values[look.id] ?? {};
  return Object.fromEntries(
    look.parameters.map(({ name, default: usual }) => [name, set[name] ?? usual]),
  );
}

export function withValue(settings: LookSettings, name: string, value: LookValue): LookSettings {
  const { style, values } = settings;
  return { style, values: { ...values, [style]: { ...values[style], [name]: value } } };
}

/** The look that is on, as it comes. */
export function withDefaults({ style, values }: LookSettings): LookSettings {
  return { style, values: { ...values, [style]: {} } };
}

export function lookOrder(look: LookStyle, settings: LookSettings): LookOrder {
  const { [STRENGTH]: strength, ...params } = valuesOf(look, settings);
  return { style: look.id, strength: Number(strength), params };
}

export function outputOf(choice: OutputChoice, limits: PhotoLimits): Output {
  return { format: choice.format, quality: choice.quality ?? limits.default_quality };
}

/** What an earlier picture was made with, to make another one so. */
export function settingsOfImage(job: ImageJob): LookSettings & Output {
  const { style, strength, params, format, quality } = job;
  return { style, values: { [style]: { ...params, [STRENGTH]: strength } }, format, quality };
}

export function isSameOrder(one: PaintOrder, other: PaintOrder): boolean {
  return digest(one) === digest(other);
}

function digest({ style, strength, params, format, quality }: PaintOrder): string {
  const sorted = Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([style, strength, sorted, format, format === "png" ? null : quality]);
}

/** A value as it is read beside its slider: "80 %", "1.2 ‰", "38°". */
export function shownValue({ step, unit }: LookParameter, value: number): string {
  const decimals = step !== null && step % 1 !== 0 ? 1 : 0;
  return `${value.toFixed(decimals)}${unitSign(unit)}`;
}

function unitSign(unit: string | null): string {
  if (unit === "%") return " %";
  if (unit === "degrees") return "°";
  return unit?.startsWith("‰") === true ? " ‰" : "";
}
