import { brief } from "@emblazon/contract";
import { expect, test } from "vitest";
import { readAssets } from "../node/read-assets.ts";
import { readBrief } from "./read-brief.ts";
import { isKnown } from "./find-hits.ts";
import { CONFIDENT, understand } from "./understand.ts";
import { readWordBooks } from "./word-books.ts";

const books = await readWordBooks(readAssets());
const first = (name: string, industry: string, description: string): string | undefined =>
  understand(brief.parse({ name, industry, description }), books).concepts.find(
    ({ score }) => score >= CONFIDENT,
  )?.concept;

const BAKERY_DENTIST_LAW: readonly (readonly [string, string, string, string])[] = [
  ["de", "Bäckerei", "Zahnarztpraxis", "Anwaltskanzlei"],
  ["fr", "Boulangerie", "Cabinet dentaire", "Cabinet d'avocats"],
  ["es", "Panadería", "Clínica dental", "Despacho de abogados"],
  ["pt", "Padaria", "Clínica dentária", "Escritório de advogados"],
  ["it", "Panificio", "Studio dentistico", "Studio legale"],
  ["nl", "Bakkerij", "Tandartspraktijk", "Advocatenkantoor"],
  ["pl", "Piekarnia", "Stomatologia", "Kancelaria adwokacka"],
  ["tr", "Fırın ve ekmek", "Diş kliniği", "Hukuk bürosu"],
  ["sv", "Bageri", "Tandläkare", "Advokatbyrå"],
  ["da", "Bageri og brød", "Tandlæge", "Advokatfirma"],
  ["no", "Bakeri og brød", "Tannlege", "Advokatfirma"],
  ["fi", "Leipomo", "Hammaslääkäri", "Asianajotoimisto"],
  ["cs", "Pekařství", "Zubař", "Advokátní kancelář"],
  ["hu", "Pékség", "Fogorvos", "Ügyvédi iroda"],
  ["ro", "Brutărie", "Cabinet stomatologic", "Avocat"],
  ["id", "Toko roti", "Klinik gigi", "Kantor hukum"],
  ["vi", "Tiệm bánh mì", "Nha khoa", "Văn phòng luật"],
  ["ru", "Пекарня", "Стоматология", "Юридическая компания"],
  ["uk", "Пекарня й хліб", "Стоматологія", "Адвокат"],
  ["bg", "Пекарна", "Зъболекар", "Адвокатска кантора"],
  ["el", "Φούρνος", "Οδοντιατρείο", "Δικηγορικό γραφείο"],
  ["ar", "مخبز", "عيادة أسنان", "مكتب محاماة"],
  ["he", "מאפייה", "מרפאת שיניים", "משרד עורכי דין"],
  ["hi", "बेकरी", "दंत चिकित्सक", "वकील"],
  ["ja", "パン屋", "歯科クリニック", "弁護士事務所"],
  ["ko", "빵집", "치과", "법률 사무소"],
  ["zh", "面包店", "牙科诊所", "律师事务所"],
  ["th", "ร้านขนมปัง", "คลินิกทันตกรรม", "สำนักงานกฎหมาย"],
];

test.each(BAKERY_DENTIST_LAW)(
  "in %s, %s is bread, %s a tooth, %s the law",
  (_language, bakery, dentist, law) => {
    expect(first("Xa", bakery, "")).toBe("bread");
    expect(first("Xa", "", dentist)).toBe("tooth");
    expect(first("Xa", law, "")).toBe("law");
  },
);

test.each([
  ["compounds", "Zum Rad", "Wir betreiben eine Fahrradwerkstatt mit Verleih", "bike"],
  ["compounds in Dutch", "Jan", "Een fietsenwinkel in de stad", "bike"],
  ["compounds in Swedish", "Ada", "En blomsterhandel vid torget", "flower"],
  ["definite forms", "Ada", "Det gamla bageriet i byn", "bread"],
  ["cases in Polish", "Ada", "Jesteśmy piekarnią w Krakowie", "bread"],
  ["cases in Russian", "Ада", "Мы делаем мебель из дуба", "furniture"],
  ["possessives in Turkish", "Ida", "Bir balık restoranı", "fish"],
  ["articles in Arabic", "ندى", "بيع القهوة والشاي", "coffee"],
  ["prefixes in Hebrew", "נועה", "הסטודיו ליוגה בתל אביב", "lotus"],
  ["runs without spaces", "青", "駅の近くにある小さな美容室です", "hair"],
  ["Chinese in a sentence", "大山", "我们是一家卖茶叶的小店", "tea"],
  ["particles in Korean", "하늘", "우리는 커피를 볶습니다", "coffee"],
  ["Thai", "ดาว", "เราเป็นร้านดอกไม้ในเชียงใหม่", "flower"],
  ["heads first", "Ana", "Tienda de zapatos para niños", "shoe"],
  ["elided articles", "Léa", "L'atelier d'horlogerie de la vallée", "clock"],
])("words of other languages, %s, are read", (_what, name, description, expected) => {
  expect(first(name, "", description)).toBe(expected);
});

test.each([
  ["Boulangerie Dupont", "on 5th street since 1990", "bread"],
  ["Blumenhaus Weber", "", "flower"],
  ["Peluquería Rosa", "", "hair"],
  ["Кофейня Луна", "", "coffee"],
])("a trade in a foreign name, %s, is read in an English brief", (name, description, expected) => {
  expect(first(name, "", description)).toBe(expected);
});

test.each([
  ["Relief", "a clinic against pain", "bread"],
  ["Ida", "a gift shop with a see-through front", "sea"],
  ["Otto", "an art school on the main road", "snake"],
  ["Ev", "a house by the rind of the wood", "cow"],
])("an English brief, %s: “%s”, is not read in another language", (name, description, never) => {
  const read = readBrief(brief.parse({ name, description }), books, isKnown);
  expect(read.languages).toEqual([]);
  expect(first(name, "", description)).not.toBe(never);
});

test.each([
  ["de", "Wir sind eine kleine Tischlerei mit eigener Werkstatt"],
  ["fr", "Nous sommes une petite librairie dans le centre"],
  ["es", "Somos una tienda pequeña de ropa para niños"],
  ["pt", "Somos uma pequena loja de roupas para crianças"],
  ["it", "Siamo una piccola bottega di ceramiche"],
  ["nl", "Wij zijn een kleine boekwinkel in het centrum"],
  ["pl", "Jesteśmy małą kawiarnią w centrum"],
  ["tr", "Küçük bir kitapçı ve kahve dükkanı"],
  ["vi", "Một quán cà phê nhỏ ở Hà Nội"],
  ["uk", "Ми маленька кав'ярня біля моря"],
  ["ru", "Мы небольшая кофейня у моря"],
  ["zh", "山上的小茶馆"],
  ["ja", "山の上の小さなカフェ"],
])("the language of a brief, %s, is told", (language, description) => {
  const read = readBrief(brief.parse({ name: "Ida", description }), books, isKnown);
  expect(read.languages[0]).toBe(language);
});
