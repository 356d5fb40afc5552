import { expect, test } from "vitest";
import { MARKS } from "./symbol-library.ts";

/** The words that marks of the common trades carry among their first four. */
const TRADES: Readonly<Record<string, string>> = {
  law: "law lawyer legal notary justice",
  finance: "finance investment savings bank",
  accounting: "accounting tax bookkeeping",
  consulting: "consulting strategy advice",
  software: "software code app website",
  cloud: "cloud hosting server",
  ai: "ai intelligence robot",
  "real estate": "property estate realtor house",
  construction: "construction builder building",
  roofing: "roofing roof roofer",
  plumbing: "plumbing plumber pipe water heating",
  electrician: "electrician electrical power",
  cleaning: "cleaning cleaner laundry soap",
  dentist: "dentist tooth dental",
  clinic: "clinic doctor medicine",
  pharmacy: "pharmacy medicine pills",
  vet: "vet veterinary pets",
  gym: "gym fitness strength training",
  yoga: "yoga meditation zen",
  spa: "spa massage wellness sauna",
  barber: "barber shave beard",
  hair: "hair hairdresser haircut",
  beauty: "beauty makeup cosmetics skincare",
  fashion: "fashion clothes boutique menswear",
  jewellery: "jewellery jeweller diamond ring gem",
  bakery: "bakery bread baker",
  cafe: "coffee cafe espresso",
  tea: "tea",
  dumplings: "dumpling dim-sum",
  noodles: "noodles noodle ramen asian",
  sushi: "sushi japanese",
  mexican: "mexican taco tacos",
  pizza: "pizza italian",
  curry: "curry indian spice",
  burger: "burger fast-food",
  barbecue: "barbecue grill",
  bar: "bar cocktail",
  brewery: "beer brewery hop",
  winery: "wine winery vineyard grape",
  distillery: "whisky gin distillery spirits",
  butcher: "butcher meat sausage steak",
  fishmonger: "fish fishmonger seafood",
  grocery: "grocery vegetable market fruit",
  florist: "florist flower bouquet",
  garden: "garden gardener landscaping",
  farm: "farm farmer harvest agriculture",
  "bee-keeping": "bee honey hive",
  pets: "pets dog cat",
  school: "school education learning study",
  nursery: "nursery kids baby childcare",
  music: "music",
  photo: "photo photographer camera",
  film: "film cinema video",
  games: "games game play chess",
  travel: "travel trip journey",
  hotel: "hotel hospitality",
  outdoor: "outdoor hiking camping mountain",
  bike: "bike bicycle cycling wheel gear",
  "car repair": "car garage mechanic",
  logistics: "logistics delivery shipping warehouse",
  moving: "moving removal storage",
  solar: "solar energy renewable",
  security: "security lock protection",
  charity: "charity donation volunteer care",
  church: "church faith",
  wedding: "wedding",
  books: "book books publishing",
  podcasts: "podcast microphone radio",
  architecture: "architecture architect",
  furniture: "furniture chair interior",
  printing: "printing print ink",
  tailor: "tailor sewing",
  tattoo: "tattoo",
  recycling: "recycling recycle",
  insurance: "insurance protection",
  therapy: "therapy psychology mind",
  dance: "dance dancer ballet",
};
/** What cannot be told in many pictures. */
const FEW: Readonly<Record<string, number>> = { dance: 2 };

test.each(Object.entries(TRADES))("%s has marks of its own to choose from", (trade, words) => {
  const wanted = new Set(words.split(" "));
  const own = [...MARKS.values()].filter(({ concepts }) =>
    concepts.slice(0, 4).some((concept) => wanted.has(concept)),
  );
  expect(own.length, own.map(({ id }) => id).join(" ")).toBeGreaterThanOrEqual(FEW[trade] ?? 4);
});

test("far more than 250 concepts are what some mark stands for first of all", () => {
  const first = new Set([...MARKS.values()].map(({ concepts }) => concepts[0]));
  expect(first.size).toBeGreaterThanOrEqual(500);
});
