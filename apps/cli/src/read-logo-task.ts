import { readFile } from "node:fs/promises";
import { brief, parseLogoSpec, styles, type Brief, type LogoSpec } from "@emblazon/contract";

/** The flags of `emblazon logo`, as typed. */
export interface LogoOptions {
  /** Needed for new logos; of a logo that is refined, the name is known. */
  readonly name?: string;
  readonly tagline?: string;
  readonly industry?: string;
  readonly description?: string;
  readonly style?: string;
  /** 1..12 @default 6, or 5 variations of a logo */
  readonly count?: number | string;
  /** 0..2^32−1 @default 1 */
  readonly seed?: number | string;
  /** The folder to write to; made when missing. */
  readonly out: string;
  /** Print one line of JSON for each logo, and a last one about all. */
  readonly json?: boolean;
  /** A file with the spec of a logo to be refined: a spec alone, or a line that `--json` printed. */
  readonly from?: string;
  /** What to do to it, in words; siblings that keep its idea, when absent. */
  readonly refine?: string;
}

/** What is to be drawn. */
export interface LogoTask {
  readonly brief: Brief;
  readonly count: number;
  readonly seed: number;
  /** The logo to be refined; new logos, when null. */
  readonly from: { readonly spec: LogoSpec; readonly instruction: string } | null;
}

const NEW_LOGOS = 6;
const VARIATIONS = 5;
const MOST_LOGOS = 12;
const LARGEST_SEED = 0xffffffff;

/** Reads the flags, and the file that they name; a string is what is wrong, in one plain sentence. */
export async function readLogoTask(options: LogoOptions): Promise<LogoTask | string> {
  const { refine, from } = options;
  if (refine !== undefined && from === undefined)
    return "--refine needs --from with the spec of a logo";
  const spec = from === undefined ? null : await readSpec(from);
  if (typeof spec === "string") return spec;
  const about = readBrief(options, spec);
  if (typeof about === "string") return about;
  const wanted = Number(options.count ?? (spec ? VARIATIONS : NEW_LOGOS));
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST_LOGOS)
    return `count is a whole number from 1 to ${MOST_LOGOS}`;
  const { seed = 1 } = options;
  const start = Number(seed);
  if (seed === "" || !Number.isInteger(start) || start < 0 || start > LARGEST_SEED)
    return `seed is a whole number from 0 to ${LARGEST_SEED}`;
  const parent = spec && { spec, instruction: refine?.trim() ?? "" };
  return { brief: about, count: wanted, seed: start, from: parent };
}

function readBrief(options: LogoOptions, spec: LogoSpec | null): Brief | string {
  const { name = spec?.word.text, industry = "", description = "", style } = options;
  const tagline = options.tagline ?? spec?.tagline?.text ?? "";
  if (name === undefined) return "--name is needed: what the business is called";
  const chosen = style === undefined ? {} : { style };
  const parsed = brief.safeParse({ name, tagline, industry, description, ...chosen });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? "input");
  return field === "style"
    ? `style is one of ${styles.join(", ")}`
    : `${field}: ${issue?.message ?? "cannot be used"}`;
}

async function readSpec(file: string): Promise<LogoSpec | string> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    return `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  try {
    const value: unknown = JSON.parse(firstValue(text));
    const nested = typeof value === "object" && value !== null && "spec" in value;
    return parseLogoSpec(nested ? value.spec : value);
  } catch {
    return `${file} holds no logo's spec`;
  }
}

/** The whole text, or its first line where it is what `--json` printed. */
function firstValue(text: string): string {
  const [line = ""] = text.trim().split("\n");
  return line.endsWith("}") ? line : text;
}
