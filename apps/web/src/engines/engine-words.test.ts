import type { Engine } from "@emblazon/contract";
import { describe, expect, test } from "vitest";
import {
  chainWords,
  choiceWords,
  costWords,
  dearestWords,
  hasChoice,
  resolveChoice,
} from "./engine-words.ts";
import { makeEngine } from "./testing/make-engine.ts";

const own = makeEngine({ id: "built-in", name: "Built-in vector engine", chain_position: 9 });
const flux = makeEngine({ id: "a4f/flux", name: "Flux Fast", cost_usd: 0.003 });
const gemini = makeEngine({
  id: "gemini/flash",
  name: "Gemini",
  cost_usd: 0.04,
  chain_position: 2,
});
const imagen = makeEngine({ id: "a4f/imagen", name: "Imagen", cost_usd: 0.03, chain_position: 3 });
const byName = makeEngine({ id: "fal/dev", name: "Dev", cost_usd: 0.025, chain_position: null });
const directed = makeEngine({
  ...{ id: "built-in-directed", name: "Our own engine, directed by writer-1" },
  ...{ cost_usd: 0.006, cost_per: "round", chain_position: null },
});
const as = (engine: Engine, state: Engine["state"]): Engine => ({ ...engine, state });

describe("chainWords", () => {
  test.each([
    ["no vendor", [own], "our own engine"],
    ["one model", [flux, own], "Flux Fast, then our own engine"],
    ["two", [flux, gemini, own], "Flux Fast, then Gemini, then our own engine"],
    ["more", [flux, gemini, imagen, own], "Flux Fast, then 2 others, then our own engine"],
    ["who is asked only by name", [own, byName], "our own engine"],
    ["who rests", [as(flux, "resting"), gemini, own], "Gemini, then our own engine"],
    ["where all rest", [as(flux, "resting"), own], "our own engine, while all others rest"],
    ["who is off", [as(flux, "switched_off"), as(gemini, "retired"), own], "our own engine"],
  ])("%s", (_what, engines, words) => {
    expect(chainWords(engines)).toBe(words);
  });

  test("names that two vendors share have the vendor beside them", () => {
    const other = { ...gemini, name: "Flux Fast", vendor: "fal" };
    expect(chainWords([flux, other, own])).toBe(
      "Flux Fast (Vendor), then Flux Fast (fal), then our own engine",
    );
  });
});

test("a choice holds while its model may be asked, and is automatic from then on", () => {
  expect(resolveChoice("fal/dev", [flux, own, byName])).toBe("fal/dev");
  expect(resolveChoice("fal/dev", [flux, own, as(byName, "resting")])).toBe("fal/dev");
  expect(resolveChoice("fal/dev", [flux, own, as(byName, "switched_off")])).toBe("auto");
  expect(resolveChoice("fal/dev", [flux, own])).toBe("auto");
  expect(resolveChoice("built-in", [flux, own])).toBe("built-in");
});

describe("our own engine, directed by a language model", () => {
  test("is a choice where it is set up and on, and no link of the chain", () => {
    expect([hasChoice([own]), hasChoice([own, directed])]).toEqual([false, true]);
    expect(hasChoice([own, as(directed, "switched_off")])).toBe(false);
    expect(resolveChoice("built-in-directed", [own, directed])).toBe("built-in-directed");
    expect(resolveChoice("built-in-directed", [own])).toBe("auto");
    expect(chainWords([own, directed])).toBe("our own engine");
    expect(choiceWords("built-in-directed", [own, directed])).toBe(
      "our own engine, directed by writer-1",
    );
  });

  test("costs the same for however many, and nothing while the model rests", () => {
    expect(costWords("built-in-directed", [own, directed], 6)).toBe("about $0.006 for six");
    expect(costWords("built-in-directed", [own, directed], 2)).toBe("about $0.006 for two");
    expect(costWords("built-in-directed", [own, flux, as(directed, "resting")], 6)).toBe("free");
    expect(costWords("auto", [own, directed], 6)).toBe("free");
  });
});

test("a choice has a name", () => {
  const all = [flux, own, byName];
  expect(["auto", "built-in", "fal/dev"].map((choice) => choiceWords(choice, all))).toEqual([
    "automatic",
    "our own engine",
    "Dev",
  ]);
});

describe("costWords", () => {
  test.each([
    ["automatic asks the first that is ready", "auto", [flux, gemini, own], "about $0.018 for six"],
    ["of a model by name", "gemini/flash", [flux, gemini, own], "about $0.24 for six"],
    ["our own engine", "built-in", [flux, own], "free"],
    ["no vendor", "auto", [own], "free"],
    ["a free model", "auto", [{ ...flux, cost_usd: 0 }, own], "free"],
    [
      "a model that rests is paid as who stands in",
      "a4f/flux",
      [as(flux, "resting"), gemini, own],
      "about $0.24 for six",
    ],
  ])("%s", (_what, choice, engines, words) => {
    expect(costWords(choice, engines, 6)).toBe(words);
  });
});

test("a chain that may come to more says so, one that cannot does not", () => {
  expect(dearestWords([flux, gemini, own])).toBe("up to $0.04 each where others have to help");
  expect(dearestWords([gemini, flux, own])).toBeNull();
  expect(dearestWords([own])).toBeNull();
});
