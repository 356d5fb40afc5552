/** A text apart from what it does not want. */
export interface Wishes {
  /** What the text says, without the parts that deny something. */
  readonly said: string;
  /** The denied parts, in lower case. */
  readonly denied: readonly string[];
  /** What a mark is asked to show, in lower case. */
  readonly asked: readonly string[];
  /** The name alone is wanted, without any picture. */
  readonly typeOnly: boolean;
}

/** Phrases with a negation that denies nothing of interest. */
const HARMLESS =
  /\bno[- ](?:nonsense|frills|fuss|limits?|waste|time|one|matter|longer|doubt|appointment|stress|worries|hassle|bullshit|bake|dig|code|kill|brainer)\b|\bno\.? ?\d+|\bnot (?:only|just|merely|far|everyone|for everyone)\b|\bwithout (?:borders|limits|compromise|the (?:fuss|wait|hassle|stress))\b|\bnothing but\b|\bnever (?:closed?|closes|stops?|sleeps?|again|ending|before)\b|\bcan(?:'|’)?t wait\b|\bwhy not\b|\bif not\b|\bor not\b/g;
/** A hyphen or "-free" takes away the one word that it stands at. */
const WITHOUT_ONE =
  /\b(?:(?:no|non|anti)-([a-z]{3,})|([a-z]{3,})-(?:free|less)|([a-z]{4,}) free)\b/g;
const KEPT_PREFIX = /^(?:profit|profits|fiction|stop|toxic|alcoholic|dairy)$/;
const DENIAL =
  /\b(?:do(?:es)? ?n[o'’]t (?:want|need|like|use|show|picture|include|make it|look|be|add|put|draw|give|have)(?: (?:any|it|to see|to look))?|don[’']?t|dont|no|not|never|without|avoid(?:ing|s)?|neither|nor|anything but|instead of|rather than|hates?|except(?: for)?|minus|free of|nothing|stay(?:ing)? away from|keep away from|steer clear of|please no)\b((?:(?! but |[.;!?\n]|, (?:but|we|and|just|only|with|it)|[—–]).){0,70})/g;
const CLAUSE_END =
  /, (?!or\b|nor\b|no\b|not\b)|\b(?:just|only|but|because|since|as|for|with|in|on|at|from|that|which|who|please|we|our|i)\b/;
const TYPE_ONLY =
  /\b(?:(?:text|type|letters?|word ?mark|typograph[a-z]*|name|lettering)[- ](?:only|alone|based)|only (?:text|type|letters|typography|the name|lettering)|just (?:text|type|letters|the name|the letters|a wordmark|lettering)|(?:no|without|not)(?: an?y?)? (?:icons?|symbols?|pictures?|images?|pictograms?|illustrations?|graphics?|emblems?|drawings?))\b/;
const ASKING: readonly RegExp[] = [
  /\b(?:logo|mark|symbol|icon|emblem|badge|picture|drawing|silhouette)s? (?:\w+ ){0,2}?(?:with|of|featuring|showing|using|shows|should show|should have|should be|must show|must have|could be|based on|inspired by|depicting|including) (?:an? |the |our |some |two |three )?((?:[a-z-]+ ?){1,3})/g,
  /\b(?:use|show|feature|include|picture|draw|incorporate|want|like|love|imagine|see|prefer|add) (?:to (?:see|have|use) )?(?:an? |the |our |some )((?:[a-z-]+ ){1,2}?)(?:as (?:the|an?|our) |in (?:the|our) |for (?:the|our) )?(?:logo|mark|symbol|icon|emblem|badge)\b/g,
  /\ban? ([a-z-]+) (?:logo|symbol|icon|emblem|as (?:the|an?|our) (?:logo|mark|symbol|icon|emblem))\b/g,
];
/** What a logo may be besides a picture of something. */
const NOT_A_THING =
  /^(?:new|simple|modern|good|great|nice|clean|clear|strong|bold|fresh|minimal|minimalist|professional|unique|timeless|memorable|classic|elegant|vintage|playful|round|square|better|beautiful|cool|flat|small|big|fancy|typographic|text|word|our|company|brand|business)$/;

/** Reads what a text asks for and what it does not want. */
export function readWishes(text: string): Wishes {
  const lower = text.toLowerCase();
  const denied: string[] = [];
  const typeOnly = TYPE_ONLY.test(lower);
  const said = lower
    .replaceAll(HARMLESS, " ")
    .replaceAll(WITHOUT_ONE, (whole, ...parts: (string | undefined)[]) => {
      const word = parts.slice(0, 3).find((part) => part !== undefined) ?? "";
      if (KEPT_PREFIX.test(word) || /^(?:feel|for|are|is)$/u.test(word)) return whole;
      denied.push(word);
      return " ";
    })
    .replaceAll(DENIAL, (_whole, object: string) => {
      const end = object.search(CLAUSE_END);
      const part = end < 0 ? object : object.slice(0, end);
      denied.push(part.trim());
      return ` ${end < 0 ? "" : object.slice(end)} `;
    });
  const asked = ASKING.flatMap((pattern) =>
    [...said.matchAll(pattern)].flatMap(([, thing = ""]) => {
      const words = thing
        .trim()
        .split(/\s+/u)
        .filter((word) => !NOT_A_THING.test(word));
      return words.length > 0 ? [words.join(" ")] : [];
    }),
  );
  return { said, denied: denied.filter((part) => part !== ""), asked, typeOnly };
}
