import { dirname, join, normalize } from "node:path/posix";

export interface MarkdownPage {
  /** From the repository's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Repository {
  /** Whether there is a file or a folder at a path from the root. */
  has(path: string): boolean;
  read(path: string): string;
}

const FENCES = /^(`{3,}|~{3,}).*?^\1/gms;
const CODE = /(`+)(?!`).*?[^`]\1(?!`)/gs;
const INLINE = /\]\(([^()\s]+)(?:\s+"[^"]*")?\)/g;
const ATTRIBUTE = /\b(?:src|href)="([^"]+)"/g;
const DEFINITION = /^\[([^\]\n]+)\]:\s+(\S+)$/gm;
/** `[name]` or `[words][name]`, and neither an inline link nor a definition. */
const REFERENCE = /\[([^[\]\n]+)\](?:\[([^[\]\n]+)\])?(?![(:[])/g;
const HEADING = /^#{1,6}\s+(.+)$/gm;
const ELSEWHERE = /^[a-z][a-z\d+.-]*:/i;

/**
 * What a page links to that is not there: files, headings, and names of references that nothing
 * defines; also definitions that nothing uses. A page without definitions may use brackets freely.
 */
export function findBrokenLinks({ path, text }: MarkdownPage, repository: Repository): string[] {
  const prose = text.replaceAll(FENCES, "").replaceAll(CODE, "");
  const definitions = new Map(allOf(DEFINITION, prose).map(([name, target]) => [name, target]));
  const targets = [
    ...allOf(INLINE, prose).map(([target]) => target),
    ...allOf(ATTRIBUTE, prose).map(([target]) => target),
    ...definitions.values(),
  ].filter((target) => !ELSEWHERE.test(target));
  const broken = targets.filter((target) => !leadsSomewhere(target, path, repository));
  return [...broken, ...oddNames(definitions, prose)];
}

function leadsSomewhere(target: string, from: string, repository: Repository): boolean {
  const [file = "", heading] = decodeURIComponent(target).split("#", 2);
  const path = file === "" ? from : normalize(join(dirname(from), file));
  if (path.startsWith("..") || !repository.has(path)) return false;
  if (heading === undefined || !path.endsWith(".md")) return true;
  const text = repository.read(path).replaceAll(FENCES, "");
  return allOf(HEADING, text).some(([words]) => toAnchor(words) === heading);
}

/** As GitHub makes an anchor of a heading, but for the numbers of those that come twice. */
function toAnchor(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");
}

function oddNames(definitions: ReadonlyMap<string, string>, prose: string): string[] {
  if (definitions.size === 0) return [];
  const used = new Set(
    allOf(REFERENCE, prose.replaceAll(DEFINITION, "")).map(([words, name]) => name || words),
  );
  return [
    ...[...used].filter((name) => !definitions.has(name)).map((name) => `[${name}] is not defined`),
    ...[...definitions.keys()]
      .filter((name) => !used.has(name))
      .map((name) => `[${name}] is not used`),
  ];
}

/** The first two groups of each match. */
function allOf(pattern: RegExp, text: string): [string, string][] {
  return [...text.matchAll(pattern)].map(([, first = "", second = ""]) => [first, second]);
}
