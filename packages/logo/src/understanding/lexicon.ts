import { MARKS } from "../marks/symbol-library.ts";
import type { Concept } from "./concept.ts";
import { MORE_CONCEPTS } from "./concepts-more.ts";
import { NATURE_CONCEPTS } from "./concepts-nature.ts";
import { OBJECT_CONCEPTS } from "./concepts-objects.ts";
import { TRADE_CONCEPTS } from "./concepts-trade.ts";

const WRITTEN: readonly Concept[] = [
  ...NATURE_CONCEPTS,
  ...TRADE_CONCEPTS,
  ...OBJECT_CONCEPTS,
  ...MORE_CONCEPTS,
];

/** First words of marks that are too vague to be found by. */
const VAGUE: ReadonlySet<string> = new Set(
  (
    "retreat care weather goal focus click business link send identity place local location time japan comet start stack " +
    "move open strong quality opportunity connection conversation message layers direction view value home light local " +
    "green growth number letter line round sign symbol shape joy help art service work favourite wish"
  ).split(" "),
);

/** Marks of things that no line of the lexicon names: their own first word finds them. */
function conceptsOfMarks(): readonly Concept[] {
  const named = new Set(WRITTEN.flatMap(({ id, words }) => [id, ...words]));
  const found = new Map<string, string[]>();
  for (const { id, label, concepts } of MARKS.values()) {
    const [word = ""] = concepts;
    // A mark shows the thing itself when it is called by it.
    const itself = id.startsWith(word) || label.toLowerCase().split(/\W+/).includes(word);
    if (word === "" || named.has(word) || VAGUE.has(word) || !itself) continue;
    found.set(word, [...(found.get(word) ?? []), id]);
  }
  return [...found].map(([word, marks]) => ({ id: word, marks, words: [word] }));
}

/** Marks whose own first word is the concept, or one of its surest words. */
function hasMark({ id, marks, words }: Concept, firsts: ReadonlySet<string>): boolean {
  return marks.some((mark) => MARKS.has(mark)) || firsts.has(id) || firsts.has(words[0] ?? "");
}

function withMarks(): readonly Concept[] {
  const firsts = new Set([...MARKS.values()].map(({ concepts }) => concepts[0] ?? ""));
  return [...WRITTEN, ...conceptsOfMarks()].filter((concept) => hasMark(concept, firsts));
}

/** Every concept that a brief is searched for; each has at least one mark. */
export const CONCEPTS: readonly Concept[] = withMarks();

/** Marks that have been seen too often: they come last. */
export const WORN_MARKS: ReadonlySet<string> = new Set(
  (
    "bulb growth bars coin-stack gear gears globe people lock shield-check chat chat-pair gavel " +
    "briefcase puzzle pin code piggy pie rings-linked target target-arrow document laptop phone cursor house-key"
  ).split(" "),
);

/** Surnames and adjectives that are also trades or things: in a name they mean the person. */
export const NAME_NOT_MEANT: ReadonlySet<string> = new Set(
  (
    "baker cook mason carpenter potter fisher barber miller porter hunter gardener shepherd king bishop knight " +
    "brewer weaver archer farmer singer page field hill wood rose violet may price banks cash sterling bright " +
    "light key keys casa haus maison cottage homestead villa park rice bell glass stone house home world global people team studio design lab labs art " +
    "story hall cross young long price butcher taylor tailor day ray art time music data cloud box green natural " +
    "safe food foods bar local best love happy social clean iris jasmine lily sage mint basil amber ruby harper"
  ).split(" "),
);

/** First halves of compound names that only colour the second: a blackbird is a bird. */
export const COLOURING_HALVES: ReadonlySet<string> = new Set(
  (
    "black blue red green white grey gray gold golden silver copper iron steel wild little big tiny grand great old " +
    "new north south east west high deep bright dark free true good sweet swift lone royal kings bear wolf night day"
  ).split(" "),
);
