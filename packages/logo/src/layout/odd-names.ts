/** Names that break careless typesetting; for tests. */
export const ODD_NAMES: readonly string[] = [
  "7",
  "&",
  ".",
  "—",
  "i",
  "A.B.C.",
  "3M & 4-U™",
  "Łódź Rowery",
  "Дом Чая",
  "Ελλάδα Καφέ",
  "Ằm thực Phở",
  "ÅÄÖ çğşİ",
  "jpygq",
  "小米",
  "小米 Mi",
  "🚀",
  "Rocket 🚀 Lab",
  "\u202Eevil\u202C name",
  "a\u0000b\u0007c",
  "Zalgơ̷̢̠̞",
  "</text><script>alert(1)</script>",
  "Donaudampfschifffahrtsgesellschaftskapitän",
  "The Extraordinarily Long Name Of A Very Patient Company Ltd",
  "W".repeat(60),
  "i i i i i i i i i i i i i i i i i i i i",
  "404",
  "A+",
  "&Co",
  "No. 9",
  "24/7",
  "IQ",
];

/** A name and a tagline in each writing, in a family that has it; for tests. */
export const WRITINGS: readonly {
  readonly name: string;
  readonly tagline: string;
  readonly font: string;
}[] = [
  { name: "Oak & Ember", tagline: "Wood-fired steakhouse", font: "playfair-display" },
  { name: "Hartmann & Söhne Uhrenmanufaktur", tagline: "SEIT 1921", font: "jost" },
  { name: "Дом Чая", tagline: "Чайная лавка", font: "montserrat" },
  { name: "Ελλάδα Καφέ", tagline: "από το 1950", font: "inter-tight" },
  { name: "قهوة البحر", tagline: "قهوة مختصة", font: "cairo" },
  { name: "بيت الحكمة للنشر والتوزيع", tagline: "كتب", font: "amiri" },
  { name: "קפה ירוק", tagline: "קפה ומאפים", font: "heebo" },
  { name: "शांति योग", tagline: "योग और ध्यान", font: "mukta" },
  { name: "বাংলা বই", tagline: "বইয়ের দোকান", font: "hind-siliguri" },
  { name: "தமிழ் காபி", tagline: "காபி கடை", font: "mukta-malar" },
  { name: "ร้านกาแฟดอย", tagline: "กาแฟสด", font: "kanit" },
  { name: "თბილისი", tagline: "ღვინის ბარი", font: "google-sans" },
  { name: "Երեվան", tagline: "սրճարան", font: "noto-sans-armenian" },
  { name: "さくら珈琲", tagline: "Since morning", font: "zen-kaku-gothic-new" },
  { name: "山水茶社", tagline: "Tea house", font: "noto-serif-sc" },
  { name: "한강서점", tagline: "책과 커피", font: "noto-sans-kr" },
];
