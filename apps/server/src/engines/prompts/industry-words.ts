interface IndustryLook {
  /** Beginnings of words, in lower case. */
  readonly words: readonly string[];
  readonly look: string;
}

/** How a trade likes to be seen: its mood, not its clichés. */
const LOOKS: readonly IndustryLook[] = [
  look("coffee caf espresso roast tea", "warm, aromatic, hand-crafted"),
  look("baker bread pastr patisser cake", "warm, home-made, appetising"),
  look("restaurant bistro food kitchen cater pizza sushi", "appetising, hospitable, lively"),
  look("brew beer wine vineyard distill spirits bar", "crafted, characterful, rooted in its place"),
  look(
    "software app saas cloud data tech develop cyber robot",
    "precise, modular, forward-looking",
  ),
  look("financ bank invest insur account fintech payment tax", "steady, exact, discreet"),
  look("law legal attorney notar solicitor", "dignified, exact, quiet"),
  look("health medic clinic dental dentist hospital pharma therap", "clean, caring, reassuring"),
  look("fitness gym sport athlet cycl run", "dynamic, strong, in motion"),
  look("yoga wellness spa meditat massage", "calm, balanced, breathing"),
  look("beauty cosmet hair nail barber salon", "well-groomed, sensual, refined"),
  look("fashion cloth apparel shoe boutique textile", "stylish, confident, pared back"),
  look("jewel watch goldsmith ring", "precious, fine, brilliant"),
  look("construct build roof carpent mason plumb electric", "sturdy, load-bearing, plain"),
  look("architect interior furnitur design studio", "considered, spatial, well-proportioned"),
  look("real property estate rental mortgage", "solid, welcoming, well-placed"),
  look("educat school universit course tutor learn kindergarten", "curious, clear, encouraging"),
  look("travel hotel hostel tour airline holiday", "open, inviting, adventurous"),
  look("logistic transport freight courier shipping truck", "fast, reliable, on its way"),
  look("farm agri garden flower florist plant organic", "natural, growing, down to earth"),
  look("energy solar wind power electricity", "radiant, clean, driving"),
  look("music band record concert audio podcast", "rhythmic, expressive, loud"),
  look("film video photo camera cinema media", "visual, framed, atmospheric"),
  look("game gaming esport toy", "playful, imaginative, quick"),
  look("pet dog cat veterinar animal", "friendly, lively, caring"),
  look("child kid baby nursery family", "gentle, cheerful, safe"),
  look("consult agency marketing advis coach", "clear, connected, purposeful"),
  look("book publish librar bookshop writ", "thoughtful, literate, inviting"),
];

function look(words: string, seen: string): IndustryLook {
  return { words: words.split(" "), look: seen };
}

/** The first trade that a text speaks of, as adjectives; null where none is known. */
export function industryLook(text: string): string | null {
  const said = text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  for (const { words, look: seen } of LOOKS) {
    if (said.some((word) => words.some((start) => isForm(word, start)))) return seen;
  }
  return null;
}

/** Short beginnings have to be the word itself or its plural: `bar` is no `barn`. */
function isForm(word: string, start: string): boolean {
  if (start.length > 4) return word.startsWith(start);
  return word === start || word === `${start}s` || word === `${start}e`;
}
