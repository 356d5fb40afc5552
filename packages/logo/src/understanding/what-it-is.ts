import { words } from "./words.ts";

const OPENING =
  /^(?:hi[,!. ]+)?(?:(?:we|i|they) (?:run|own|operate|started)|[^,;:!?\n]{1,40}? (?:are|am|is)|we['’]re|i['’]m|it['’]s|our (?:\w+ )?(?:is|are)) (?:a |an |the |your |two |three |one of the )?/;
const DOING =
  /\b(?:we|i|that|which|who|she|he|they) (?:(?:\w+ly|also|mainly|mostly|still) )?(?:[a-z]+ and |[a-z]+, [a-z]+ and )?(?:sells?|buys?|makes?|bakes?|brews?|builds?|designs?|offers?|provides?|teach(?:es)?|repairs?|fix(?:es)?|mends?|alters?|reworks?|roasts?|crafts?|creates?|produces?|keeps?|grows?|cleans?|cooks?|serves?|rents?|hires?|trains?|breeds?|publish(?:es)?|prints?|binds?|manufactures?|develops?|sews?|knits?|weaves?|restores?|imports?|delivers?|collects?|fits?|installs?|services?|maintains?|bottles?|distils?|paints?|plants?|films?|photographs?|tunes?|grooms?|walks?|looks? after|cares? for|takes? care of|manages?|organi[sz]es?|run|host|hosts|recycles?|rescues?|research(?:es)?)\b([^.;!?]*)/g;
const ACTING =
  /^(?:selling|making|baking|brewing|building|designing|offering|providing|teaching|repairing|roasting|crafting|creating|producing|keeping|growing|cooking|serving|handcrafting|restoring) (?!(?:class|course|lesson|school|compan|studio|workshop|club|academ|suppl|equipment|co\b))(.*)/;
const ENDS: ReadonlySet<string> = new Set(
  (
    "for about above below beside between behind beneath inside outside through across along that which who whose where with without by in near from to at on since because so as under over around " +
    "helping connecting making selling serving offering specialising specializing providing bringing creating " +
    "producing delivering teaching based located founded run owned inspired made focused dedicated using working " +
    "is are was has have will can we i they it he she but"
  ).split(" "),
);
const PLAIN_VERBS: ReadonlySet<string> = new Set(
  "run own operate start sell make bake brew roast build offer provide serve grow keep produce craft create do have love help work want need use give bring take get see look live go come try know think believe like know deliver design develop train teach rent hire buy manage care specialise specialize focus combine connect turn started opened founded also just really only all both".split(
    " ",
  ),
);
const VERB =
  /\b(?:we|i) (?:also |mainly |mostly |\w+ly )?([a-z]+)(?:, ([a-z]+))?(?:,? and ([a-z]+))? ([^.;!?]*)/g;
const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the", "our", "your", "my"]);
const GATHERINGS: ReadonlySet<string> = new Set(
  "chain network group collective team family range line collection maker makers seller sellers producer producers importer school club place shop store purveyor purveyors kind".split(
    " ",
  ),
);
const TEACHING: ReadonlySet<string> = new Set(
  "lessons classes courses course training workshops workshop degrees tuition instruction".split(
    " ",
  ),
);
const SUBJECT_FOLLOWS: ReadonlySet<string> = new Set(["in", "on", "about"]);
/** Societies and media are about something: that is what a mark shows of them. */
const DEVOTED =
  /\b(?:(?:society|association|guild|federation|institute|museum|friends|union|fellowship) (?:for|of)|charity for|(?:podcast|blog|magazine|newsletter|channel|exhibition|radio show|festival) (?:about|on|of)) ([^.,;:!?]*)/g;
const LONGEST = 8;

/** The words up to where a noun phrase ends; "a chain of bakeries" goes on after "of". */
function nounPhrase(text: string): readonly string[] {
  const taken: string[] = [];
  const parts = words(text);
  for (const [at, word] of parts.entries()) {
    if (taken.length === 0 && ARTICLES.has(word)) continue;
    const last = taken.at(-1) ?? "";
    if (word === "of" && !GATHERINGS.has(last)) break;
    // "Lessons in ceramics" are about ceramics.
    const place = ARTICLES.has(parts[at + 1] ?? "");
    const goesOn = word === "of" || (SUBJECT_FOLLOWS.has(word) && TEACHING.has(last) && !place);
    if (taken.length > 0 && ENDS.has(word) && !goesOn) break;
    if (taken.length === 0 && ENDS.has(word)) return [];
    taken.push(word);
    if (taken.length >= LONGEST) break;
  }
  return taken.filter((word, at) => word !== "of" && !(at > 0 && SUBJECT_FOLLOWS.has(word)));
}

/** "We clean offices" is cleaning: the verb stands for the trade where it is not a plain one. */
function verbPhrases(
  description: string,
  isTelling: (word: string) => boolean,
): (readonly string[])[] {
  return [...description.matchAll(VERB)].flatMap(([, first, second, third, object = ""]) => {
    const verbs = [first, second, third].flatMap((verb) =>
      verb !== undefined && !PLAIN_VERBS.has(verb) && isTelling(verb) ? [verb] : [],
    );
    return verbs.length === 0 ? [] : [[...nounPhrase(object), ...verbs]];
  });
}

/** "soap and candles" names two things. */
function splitAtAnd(phrase: readonly string[]): readonly (readonly string[])[] {
  const at = phrase.indexOf("and");
  return at < 0 ? [phrase] : [phrase.slice(0, at), ...splitAtAnd(phrase.slice(at + 1))];
}

const LONGEST_ITEM = 3;

/** What the first sentence that says something is about; a bare list is about all its items. */
function subjectsOf(
  description: string,
  isTelling: (word: string) => boolean,
): (readonly string[])[] {
  const sentences = description.split(/[.;!?\n]/).map((sentence) => {
    const [first = "", ...rest] = sentence.split(/, /);
    const head = nounPhrase(first.trim().replace(OPENING, "").replace(ACTING, "$1"));
    const items = rest.map((item) => nounPhrase(item.replace(/^and /, "")));
    const short = [head, ...items].every(({ length }) => length > 0 && length <= LONGEST_ITEM);
    return short && / and /.test(rest.at(-1) ?? "") ? [head, ...items] : [head];
  });
  const said = sentences.filter(([head]) => head !== undefined && head.length > 0);
  const telling = said.find((phrases) => phrases.some((phrase) => phrase.some(isTelling)));
  return telling ?? said[0] ?? [];
}

/**
 * What a description in lower case says that the business is or does, as noun phrases: after
 * "we are a …", before "for", "with", "near"; after "we bake …"; else the text's first noun phrase.
 * `isTelling` knows words that name a trade or a thing.
 */
export function whatItIs(
  description: string,
  isTelling: (word: string) => boolean = () => false,
): readonly (readonly string[])[] {
  const verbs = verbPhrases(description, isTelling);
  const devoted = [...description.matchAll(DEVOTED)].map(([, object = ""]) => nounPhrase(object));
  if (verbs.length > 0)
    return [...verbs, ...devoted].flatMap(splitAtAnd).filter((phrase) => phrase.length > 0);
  const objects = [...description.matchAll(DOING)].flatMap(([, object = ""]) => object.split(","));
  return [...subjectsOf(description, isTelling), ...objects.map(nounPhrase), ...devoted]
    .flatMap(splitAtAnd)
    .filter((phrase) => phrase.length > 0);
}
