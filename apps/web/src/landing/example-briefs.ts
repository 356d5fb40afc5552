/** Real briefs to start from; each says in a few words what it is. */
export const exampleBriefs = [
  { label: "a café", name: "Tidewater Coffee", description: "espresso bar by the harbour" },
  { label: "a law firm", name: "Hale & Whitlock", description: "law firm for family businesses" },
  { label: "a game studio", name: "Pixel Fern", description: "game studio for calm adventures" },
] as const;

export type ExampleBrief = (typeof exampleBriefs)[number];
