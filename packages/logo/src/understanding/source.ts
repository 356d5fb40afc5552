/** Where a word was found: what the business is counts more than what a text mentions. */
export type Source = "asked" | "field" | "is" | "name" | "tagline" | "mention";
