const list = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words that say nothing of the trade when they end a noun phrase. */
export const GENERIC_NOUNS = list(
  "shop store studio company companies brand business firm agency service services office maker makers app platform network " +
    "center centre place parlour parlor team group practice startup website label supplier manufacturer workshop club " +
    "collective specialist specialists expert experts provider providers venue space spot joint house co llc inc ltd gmbh " +
    "owner product products goods range chain market boutique salon truck van cart stand stall counter enterprise organisation organization " +
    "department workroom outlet depot hub society association kiosk corner lounge world land hut shack " +
    "bureau booth parlor stand stands agencies supplier suppliers shops stores studios spot community " +
    "retailer wholesaler dealer merchant merchants trader traders people lover lovers fan fans seller sellers unit units kit kits set sets",
);

/** Nouns for what is done with a thing: in "bicycle repair" the bicycle is the subject. */
export const ACTIVITY_NOUNS = list(
  "repair repairs lessons courses classes training hire rental rentals delivery design production trade subscription " +
    "consultancy consulting manufacturing grooming maintenance installation export import importer maker makers therapy " +
    "builder builders decorator decorators installer installers mason walking sitting management machine machines machinery gear equipment supplies supply parts advisor advisors adviser consultant consultants coaching cleaner cleaners tuner guide guides expedition expeditions instructor instructors teacher tutor coach software engineer engineers publisher restoration wholesale sale sales collection collections",
);

/** Wide trades and places: the word before tells which, as in "fish restaurant" or "goat farm". */
export const WIDE_NOUNS = list(
  "school schools academy clinic clinics hospital surgery sanctuary shelter museum restaurant bistro kitchen farm ranch factory garage " +
    "doctor nurse nursery garden park bar bars mill mills resort festival magazine gallery cooperative charity foundation truck trucks workshop workshops tours tour trips trip",
);

/** Words before a noun that speak of manner, place or time, not of the trade. */
export const FILLERS = list(
  "family local neighbourhood neighborhood city town village country street world global home natural happy little big old new " +
    "modern traditional small young independent community social online mobile digital green sunny golden royal summer winter night " +
    "day weekend morning evening sunday saturday best fresh hot cold open team group high great love people time mountain sea seaside coastal lakeside riverside harbour harbor beach art smart clean light power energy water air sun team urban rural international national public private business professional personal custom premium organic eco sustainable",
);

/** Is the word one of those that phrases are built with? */
export function isPhraseWord(word: string): boolean {
  return [GENERIC_NOUNS, ACTIVITY_NOUNS, WIDE_NOUNS, FILLERS].some((known) => known.has(word));
}
