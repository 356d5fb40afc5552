import { BRIEFS } from "./briefs.ts";

const MORE: typeof BRIEFS = [
  { name: "Hollis & Grey", industry: "Accounting", description: "Tax and books for artists" },
  { name: "Kiln", industry: "Pottery", description: "Stoneware for the table" },
  { name: "Fjellro", industry: "Hotel", description: "Cabins above the tree line" },
  { name: "Copper Kettle", industry: "Brewery", description: "Ales in open fermenters" },
  { name: "Lantern", industry: "Publishing", description: "Picture books" },
  { name: "Rapid Rescue Plumbing", industry: "Plumber", description: "Leaks stopped at night" },
  { name: "Mosaic", industry: "Charity", description: "Language courses for newcomers" },
  { name: "Aria", industry: "Music school", description: "Piano and voice" },
  { name: "Stonebridge", industry: "Architecture", description: "Old barns made homes" },
  { name: "Zest", industry: "Juice bar", description: "Pressed to order" },
  { name: "Luna Spa", industry: "Spa", description: "Baths and massage by candlelight" },
  { name: "Byte & Bolt", industry: "Electronics repair", description: "Phones mended in an hour" },
  { name: "Old Mill Bakery", industry: "Bakery", description: "Sourdough, baked at four" },
  { name: "Vanguard", industry: "Security", description: "Alarms and guards" },
  { name: "Sapling", industry: "Savings app", description: "Small sums for children" },
  { name: "Tidewater", industry: "Logistics", description: "Freight by coaster" },
  { name: "Iris Optik", industry: "Optician", description: "Glasses made on the spot" },
  { name: "Chalk", industry: "Climbing gym", description: "Boulders and coffee" },
  { name: "Roux", industry: "Restaurant", description: "French bistro with eight tables" },
  { name: "Marble & Thyme", industry: "Catering", description: "Feasts for gardens" },
  { name: "Cirrus", industry: "Cloud software", description: "Backups that restore" },
  { name: "Pawsome", industry: "Dog grooming", description: "Wash and cut for every coat" },
  { name: "Grand Canal Film", industry: "Film production", description: "Documentaries" },
  { name: "Sólarorka", industry: "Solar energy", description: "Roofs that pay" },
  { name: "Żółta Łódź", industry: "Sailing school", description: "Kursy żeglarskie" },
  { name: "Добрый Хлеб", industry: "Пекарня", description: "Хлеб на закваске" },
  { name: "Q7", industry: "Consulting", description: "Data strategy" },
  { name: "The Very Long Name of Our Allotment Society", industry: "Garden", description: "" },
  { name: "Tōhoku Tea", industry: "Tea", description: "Green tea from small farms" },
  { name: "Nova Dental Lab", industry: "Dental laboratory", description: "Crowns and bridges" },
];

/** Fifty businesses: what the engine's own figures are taken over. */
export const LOGO_BRIEFS: typeof BRIEFS = [...BRIEFS, ...MORE];
