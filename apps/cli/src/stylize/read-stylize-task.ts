import { availableParallelism } from "node:os";
import { extname } from "node:path";
import type { EffectParams, EffectStyle } from "@emblazon/effects/styles";
import { readParams } from "./read-params.ts";
import { findStyle, styleNames } from "./style-names.ts";

/** The flags of `emblazon stylize`, as typed. */
export interface StylizeOptions {
  readonly style?: string;
  /** Per cent, 0..100 @default 100 */
  readonly strength?: string;
  /** Words `name=value`; a word without `=` is one more picture. */
  readonly param?: readonly string[];
  /** Threads, 1..64 @default one a core */
  readonly workers?: string;
  /** A file, for one picture, or a folder. @default beside each picture */
  readonly out?: string;
  readonly format?: string;
  /** Of JPEG and WebP, 1..100 @default 85 */
  readonly quality?: string;
  /** Take the pictures in folders within a folder too. */
  readonly recursive?: boolean;
  /** Print one line of JSON for each picture. */
  readonly json?: boolean;
  /** How often the effect is timed, 1..100, after one time that is not. */
  readonly repeat?: string;
}

export const FORMATS = ["jpg", "png", "webp"] as const;
export type Format = (typeof FORMATS)[number];

/** What is to be done. */
export interface StylizeTask {
  /** Files and folders. */
  readonly inputs: readonly string[];
  readonly out: string | null;
  readonly recursive: boolean;
  readonly style: EffectStyle;
  readonly strength: number;
  readonly params: EffectParams;
  readonly workers: number;
  /** Null: the effect runs once. */
  readonly repeat: number | null;
  readonly format: Format;
  readonly quality: number;
}

const DEFAULT_QUALITY = 85;

/** Reads the flags; a string is what is wrong, in one plain sentence. */
export function readStylizeTask(
  pictures: readonly string[],
  options: StylizeOptions,
): StylizeTask | string {
  const words = options.param ?? [];
  const inputs = [...pictures, ...words.filter((word) => !word.includes("="))];
  if (inputs.length === 0) return "name at least one picture or folder";
  if (options.style === undefined) return `--style is needed: one of ${styleNames().join(", ")}`;
  const style = findStyle(options.style);
  if (!style) return `there is no style "${options.style}"; there are ${styleNames().join(", ")}`;
  const params = readParams(
    words.filter((word) => word.includes("=")),
    style,
  );
  if (typeof params === "string") return params;
  const format = readFormat(options);
  if (typeof format !== "object") return format;
  const numbers = readNumbers(options);
  if (typeof numbers === "string") return numbers;
  return {
    ...{ inputs, style, params },
    ...format,
    ...numbers,
    out: options.out ?? null,
    recursive: options.recursive ?? false,
  };
}

type Numbers = Pick<StylizeTask, "strength" | "workers" | "repeat">;

function readNumbers({ strength, workers, repeat }: StylizeOptions): Numbers | string {
  const read = {
    strength: strength === undefined ? 100 : toNumber(strength),
    workers: workers === undefined ? availableParallelism() : toNumber(workers),
    repeat: repeat === undefined ? null : toNumber(repeat),
  };
  if (!(read.strength >= 0 && read.strength <= 100)) return "strength is a number from 0 to 100";
  if (workers !== undefined && !isWhole(read.workers, 64))
    return "workers is a whole number from 1 to 64";
  if (read.repeat !== null && !isWhole(read.repeat, 100))
    return "repeat is a whole number from 1 to 100";
  return read;
}

type Encoding = Pick<StylizeTask, "format" | "quality">;

/** The format that is asked for; else the one that the output's name says; else JPEG. */
function readFormat({ format, out = "", quality }: StylizeOptions): Encoding | string {
  const named = toFormat(extname(out).slice(1));
  const asked = format === undefined ? null : toFormat(format);
  if (asked === undefined) return `format is one of ${FORMATS.join(", ")}`;
  if (asked !== null && named !== undefined && asked !== named)
    return `--format ${asked} does not go with the name ${out}`;
  const chosen = asked ?? named ?? "jpg";
  if (quality === undefined) return { format: chosen, quality: DEFAULT_QUALITY };
  if (chosen === "png") return "--quality is for jpg and webp: a png loses nothing";
  if (!isWhole(toNumber(quality), 100)) return "quality is a whole number from 1 to 100";
  return { format: chosen, quality: toNumber(quality) };
}

/** The format of a word such as `JPEG`. */
export function toFormat(word: string): Format | undefined {
  const lower = word.toLowerCase();
  return FORMATS.find((format) => format === lower) ?? (lower === "jpeg" ? "jpg" : undefined);
}

function toNumber(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}
