import { graphemesOf } from "../type/clean-text.ts";
import { isFullWidth } from "./optical-size.ts";

/** A piece of text that stays on one line. */
export interface WordPart {
  readonly text: string;
  /** Whether a space stands before it. */
  readonly apart: boolean;
  /** Whether a hyphen shows that the word goes on, where a line ends after it. */
  readonly hyphen: boolean;
}

/** A word is broken when it is this much wider than a line may be. */
const FAR_WIDER = 1.3;
const FEWEST_LETTERS = 4;
const HYPHENATED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\p{S}\p{M}]+$/u;

/** A word whole, or in the parts at which a line may end. */
export function partsOf(
  word: string,
  width: number,
  measure: (text: string) => number,
): WordPart[] {
  const whole = [{ text: word, apart: true, hyphen: false }];
  if (isFullWidth(word)) return asParts(fullWidthParts(word), false);
  const wide = measure(word);
  if (wide <= width * FAR_WIDER) return whole;
  const letters = graphemesOf(word);
  const count = Math.min(5, Math.ceil(wide / (width * 0.95)));
  if (letters.length < FEWEST_LETTERS * count) return whole;
  if (!HYPHENATED.test(word)) return whole;
  const cuts = Array.from({ length: count - 1 }, (_, i) => bestCut(letters, (i + 1) / count));
  const edges = [0, ...cuts.toSorted((one, other) => one - other), letters.length];
  const texts = edges.slice(1).map((to, i) => letters.slice(edges[i], to).join(""));
  return asParts(
    texts.filter((text) => text !== ""),
    true,
  );
}

function asParts(texts: readonly string[], hyphenated: boolean): WordPart[] {
  return texts.map((text, i) => ({
    text,
    apart: i === 0,
    hyphen: hyphenated && /[\p{L}\p{N}]$/u.test(text),
  }));
}

/** Signs that may not begin a line, and brackets that may not end one, as East Asian setting has it. */
const NOT_FIRST = /^[、。，．・：；？！）」』】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ’”%]/u;
const NOT_LAST = /[（「『【〔〈《‘“]$/u;
const HIRAGANA = /\p{Script=Hiragana}$/u;

/** Between full-width characters a line may end anywhere, but words of one writing stay together. */
function fullWidthParts(word: string): string[] {
  return word
    .split(TRADE_WORD)
    .filter((run) => run !== "")
    .flatMap((run) => (TRADE_WORD.test(run) ? [run] : charParts(run)))
    .reduce<string[]>((parts, part) => {
      const last = parts.at(-1);
      if (last !== undefined && (NOT_FIRST.test(part) || NOT_LAST.test(last)))
        parts[parts.length - 1] = last + part;
      else parts.push(part);
      return parts;
    }, []);
}

/** Words of firms' names that no line ends in. */
const TRADE_WORD =
  /(有限公司|股份|公司|集[团團]|国际|國際|科技|智能|技[术術]|工程|建[设設筑築]|[实實]業|实业|[贸貿]易|文化|教育|食品|餐[厅廳饮飲]|酒店|茶[业業]|咨[询詢]|中心|[学學]校|[医醫]院|大[学學]|株式会社|有限会社|合同会社|商店|工[业業]|製作所|研究所|事務所|北京|上海|深圳|[广廣]州|香港|[台臺][湾灣北]|[东東]京|大阪|京都)/u;

function charParts(word: string): string[] {
  const parts: string[] = [];
  for (const char of graphemesOf(word)) {
    const last = parts.at(-1) ?? "";
    const together =
      parts.length > 0 &&
      (NOT_FIRST.test(char) ||
        NOT_LAST.test(last) ||
        (!isFullWidth(char) && !isFullWidth(last)) ||
        (/^[\p{Script=Katakana}ー]$/u.test(char) && /[\p{Script=Katakana}ー]$/u.test(last)) ||
        (HIRAGANA.test(char) && /[\p{Script=Hiragana}\p{Script=Han}]$/u.test(last)));
    if (together) parts[parts.length - 1] = last + char;
    else parts.push(char);
  }
  return parts;
}

/** Words that often end compounds: before them a long word comes apart most naturally. */
const HEADS =
  /^(?:gesellschaft|genossenschaft|gemeinschaft|versicherung|manufaktur|werkstatt|kapitän|schiff|fahrt|haus|häuser|werk|werke|bäckerei|brauerei|gärtnerei|meister|handel|garten|berg|burg|hof|stadt|land|markt|technik|bau|schule|verein|verwaltung|beratung|schutz|rechts|house|works|craft|smith|stone|field|light|water|wood|berry|port|ship|yard|book|shop|bridge|crest|haven|market|garden|hus|gård|verk|huis|winkel|bakkerij|brouwerij|bedrijf|kontor)/iu;
const VOWEL = /[aeiouyäöüåæøéèêëáàâíìîïóòôúùûαεηιουωάέήίόύώаеёиоуыэюяіїє]/iu;

/** Letters that are written for one sound, or end a word's stem together. */
const ONE_SOUND = /^(?:sc|ch|ck|sh|th|ph|st|sp|qu|gh|wh|sz|cz|rz|ll|ss|tt)$/iu;

/** The place near a share of the word where it comes apart best. */
function bestCut(letters: readonly string[], share: number): number {
  const ideal = letters.length * share;
  let best = { at: Math.round(ideal), cost: Infinity };
  for (let at = 3; at <= letters.length - 3; at++) {
    const cost = Math.abs(at - ideal) * 0.6 + seamCost(letters, at);
    if (cost < best.cost) best = { at, cost };
  }
  return best.at;
}

function seamCost(letters: readonly string[], at: number): number {
  const [before = "", after = "", next = ""] = letters.slice(at - 1, at + 2);
  if (!/[\p{L}\p{N}]/u.test(before)) return 0;
  if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(after)) return 0;
  if (HEADS.test(letters.slice(at).join(""))) return 0.5;
  if (ONE_SOUND.test(before + after)) return 8;
  const opens = !VOWEL.test(after) && VOWEL.test(next);
  return opens ? 3.4 : 8;
}
