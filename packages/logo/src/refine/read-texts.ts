import type { RefineOperation } from "@emblazon/contract";
import type { Token } from "./lex.ts";
import type { Atom } from "./scan.ts";
import { FUNCTION_WORDS } from "./vocabulary/function-words.ts";

const LINKS: ReadonlySet<string> = new Set(
  (
    "to be is are should shall say says saying reads read reading as into : = that it instead " +
    "auf zu lautet soll sein heißen à en par avec est por con sea que diga dice diciendo called"
  ).split(" "),
);
const ENDS: ReadonlySet<string> = new Set(["and", "but", "then", "und", "et", "y", "plus", "also"]);
const LONGEST_NAME = 60;
const LONGEST_TAGLINE = 120;

/** An instruction with what was read of it, so far, by place. */
export interface TextDesk {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly atoms: readonly Atom[];
}

/** A text that a person dictated: the operation, and which tokens said it. */
export interface Dictated {
  readonly operation: RefineOperation;
  readonly from: number;
  readonly to: number;
}

/** New names and taglines of an instruction, their letters kept as they are. */
export function readTexts(desk: TextDesk): readonly Dictated[] {
  const found: Dictated[] = [];
  for (const atom of desk.atoms) {
    if (found.some(({ from, to }) => atom.at >= from && atom.at < to)) continue;
    const dictated = isTagline(atom)
      ? readTagline(desk, atom)
      : isName(desk, atom)
        ? readName(desk, atom)
        : null;
    if (dictated) found.push({ ...dictated, from: leadOf(desk, dictated.from) });
  }
  return found;
}

/** Where the words begin that only lead up to a dictated text: "please change the". */
function leadOf({ tokens, atoms }: TextDesk, from: number): number {
  let at = from;
  while (at > 0) {
    const token = tokens[at - 1];
    const atom = atoms.find((own) => own.at < at && at <= own.end);
    const lead = atom
      ? atom.kind === "verb" && ["use", "add", "change", "swap", "rename"].includes(atom.value)
      : token?.kind === "word" && FUNCTION_WORDS.has(token.norm) && !ENDS.has(token.norm);
    if (!lead) break;
    at -= 1;
  }
  return at;
}

const isTagline = ({ kind, value }: Atom): boolean => kind === "target" && value === "tagline";

function isName(desk: TextDesk, atom: Atom): boolean {
  if (atom.kind === "verb" && atom.value === "rename") return true;
  if (atom.kind !== "target") return false;
  return atom.value === "name" || (atom.value === "type" && quoteAfter(desk, atom) !== null);
}

function quoteAfter({ tokens }: TextDesk, atom: Atom): number | null {
  const at = afterLinks(tokens, atom.end);
  return tokens[at]?.kind === "quote" ? at : null;
}

function afterLinks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && isLink(tokens[at])) at++;
  return at;
}

function isLink(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === "stop") return token.text.includes(":");
  return token.kind === "word" && LINKS.has(token.norm);
}

function readTagline(desk: TextDesk, atom: Atom): Dictated | null {
  const { tokens } = desk;
  const quoted = quoteNear(desk, atom);
  if (quoted !== null) {
    const text = tokens[quoted]?.text ?? "";
    return dictate("tagline", text, spanOf(atom, quoted));
  }
  if (isRefused(desk, atom)) return null;
  return free(desk, atom, "tagline");
}

/** "no tagline", "keep the tagline": nothing follows that could be one. */
function isRefused({ atoms }: TextDesk, { at }: Atom): boolean {
  return atoms.some(
    ({ kind, value, end }) =>
      end <= at &&
      at - end <= 2 &&
      ((kind === "sign" && value === "not") ||
        (kind === "verb" && ["remove", "keep", "dislike"].includes(value))),
  );
}

function readName(desk: TextDesk, atom: Atom): Dictated | null {
  const quoted = quoteNear(desk, atom);
  if (quoted !== null)
    return dictate("name", desk.tokens[quoted]?.text ?? "", spanOf(atom, quoted));
  if (isRefused(desk, atom)) return null;
  return free(desk, atom, "name");
}

/** A quotation right after the word with only links between, or before it: “X” as the tagline. */
function quoteNear(desk: TextDesk, atom: Atom): number | null {
  const after = quoteAfter(desk, atom);
  if (after !== null) return after;
  for (let at = atom.at - 1; at >= Math.max(0, atom.at - 4); at--) {
    const token = desk.tokens[at];
    if (token?.kind === "quote") return at;
    if (token?.kind === "stop") return null;
  }
  return null;
}

const spanOf = ({ at, end }: Atom, quote: number): { from: number; to: number } => ({
  from: Math.min(at, quote),
  to: Math.max(end, quote + 1),
});

/** What follows without quotation marks, up to the end of the sentence. */
function free(desk: TextDesk, atom: Atom, kind: "name" | "tagline"): Dictated | null {
  const { tokens, atoms, source } = desk;
  const from = afterLinks(tokens, atom.end);
  const linked = from > atom.end;
  const colon = tokens[atom.end]?.kind === "stop";
  const added = atoms.some(
    ({ kind: own, value, end }) => own === "verb" && value === "add" && atom.at - end <= 2,
  );
  if (!linked && !added && atom.value !== "rename") return null;
  let to = from;
  while (to < tokens.length && !(colon ? isStop(tokens[to]) : ends(desk, to))) to++;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (to === from || !first || !last) return null;
  const said = atoms.filter(({ at, end }) => at >= from && end <= to);
  const plain = said.reduce((sum, { at, end }) => sum + end - at, 0) >= (to - from) / 2;
  const titled = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(first.text);
  // "the name should be bigger" speaks of the name; "… should be Bigger" is one.
  if (plain && !titled && !colon) return null;
  if (!titled && !colon && kind === "name" && atom.value !== "rename") return null;
  return dictate(kind, source.slice(first.from, last.to).trim(), { from: atom.at, to });
}

const isStop = (token: Token | undefined): boolean => token?.kind === "stop";

function ends({ tokens, atoms }: TextDesk, at: number): boolean {
  const token = tokens[at];
  if (token?.kind === "stop") return true;
  if (!token || !ENDS.has(token.norm)) return false;
  const next = atoms.find((atom) => atom.at === at + 1);
  const making = /^(?:make|set|put|mach|rends|haz)$/.test(tokens[at + 1]?.norm ?? "");
  return making || (next !== undefined && tokens[at + 1]?.text === tokens[at + 1]?.norm);
}

function dictate(
  kind: "name" | "tagline",
  text: string,
  { from, to }: { from: number; to: number },
): Dictated | null {
  const clean = text.replaceAll(/\s+/gu, " ").trim();
  const graphemes = [...new Intl.Segmenter().segment(clean)].length;
  if (graphemes === 0 || graphemes > (kind === "name" ? LONGEST_NAME : LONGEST_TAGLINE))
    return null;
  if (clean.length > (kind === "name" ? 400 : LONGEST_TAGLINE)) return null;
  return { operation: { kind, text: clean }, from, to };
}
