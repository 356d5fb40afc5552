import type { Attempt } from "@emblazon/contract";
import { describe, expect, test } from "vitest";
import { attemptWords, madeByWords, outcomeWords } from "./attempt-words.ts";
import { engineNames } from "./engine-names.ts";
import { makeEngine } from "./testing/make-engine.ts";

const nameOf = engineNames([
  makeEngine({ id: "a4f/flux", name: "Flux Fast" }),
  makeEngine({ id: "gemini/flash", name: "Gemini" }),
  makeEngine({ id: "fal/dev", name: "Dev" }),
  makeEngine({ id: "built-in-directed", name: "Our own engine, directed by writer-1" }),
]);

function attempt(model: string, part: Partial<Attempt> = {}): Attempt {
  return { model, outcome: "completed", ms: 3_100, error_class: null, cost_usd: null, ...part };
}
const failed = (model: string, error_class: string): Attempt =>
  attempt(model, { outcome: error_class === "timeout" ? "timed_out" : "failed", error_class });

describe("outcomeWords", () => {
  test.each([
    ["auth", "refused this server’s key"],
    ["quota", "has no allowance left"],
    ["rate", "was busy"],
    ["policy", "refused these words by its rules"],
    ["invalid", "could not take the request"],
    ["unsupported", "cannot make such pictures"],
    ["timeout", "did not answer in time"],
    ["network", "could not be reached"],
    ["server", "had a fault"],
    ["canceled", "was stopped"],
    ["bad_output", "sent nothing that could be used"],
    ["a class of tomorrow", "failed"],
  ])("an attempt that ended with %s", (errorClass, words) => {
    expect(outcomeWords(attempt("a4f/flux", { outcome: "failed", error_class: errorClass }))).toBe(
      words,
    );
  });

  test("attempts that did not fail", () => {
    const outcomes = ["completed", "started", "timed_out", "cancelled", "interrupted", "failed"];
    expect(outcomes.map((outcome) => outcomeWords(attempt("a4f/flux", { outcome })))).toEqual([
      "made it",
      "is being asked",
      "did not answer in time",
      "was stopped",
      "was cut off when the server stopped",
      "failed",
    ]);
  });
});

describe("madeByWords", () => {
  const words = (...attempts: Attempt[]): string =>
    madeByWords(
      {
        attempts,
        status: "completed",
        model_used: attempts.at(-1)?.model ?? null,
        generation_time_ms: 3_100,
      },
      nameOf,
    );

  test("at the first go", () => {
    expect(words(attempt("a4f/flux"))).toBe("Made by Flux Fast in 3.1 s");
  });

  test("where none could be asked before our own engine", () => {
    expect(words(attempt("built-in", { ms: 7, cost_usd: 0 }))).toBe(
      "No model could be asked; made by our own engine",
    );
    expect(words(attempt("built-in", { ms: 7 }))).toBe("Made by our own engine in 7 ms");
  });

  test("after one, two, and more have failed", () => {
    const busy = failed("a4f/flux", "rate");
    const late = failed("fal/dev", "timeout");
    const own = attempt("built-in", { ms: 7 });
    expect(words(busy, attempt("gemini/flash"))).toBe(
      "Flux Fast was busy; made by Gemini in 3.1 s",
    );
    expect(words(busy, late, own)).toBe(
      "Flux Fast was busy, Dev did not answer in time; made by our own engine",
    );
    expect(words(busy, late, failed("gemini/flash", "server"), own)).toBe(
      "Flux Fast was busy, 2 others failed; made by our own engine",
    );
  });

  test("of one that was asked again, its last word counts", () => {
    expect(words(failed("a4f/flux", "rate"), attempt("a4f/flux"))).toBe(
      "Made by Flux Fast in 3.1 s",
    );
    expect(
      words(failed("a4f/flux", "rate"), failed("a4f/flux", "network"), attempt("built-in")),
    ).toBe("Flux Fast could not be reached; made by our own engine");
    expect(words(attempt("built-in"))).toBe("Made by our own engine in 3.1 s");
  });

  test("who was cut off when the server stopped is told of what was made after all", () => {
    const cutOff = attempt("a4f/flux", { outcome: "cancelled", error_class: "canceled" });
    const own = attempt("built-in", { ms: 7, cost_usd: 0 });
    expect(words(cutOff, own)).toBe("Flux Fast was cut off; made by our own engine");
    const stopped = { status: "cancelled", model_used: null, generation_time_ms: null } as const;
    expect(madeByWords({ ...stopped, attempts: [cutOff] }, nameOf)).toBe("");
    const failed = { ...stopped, status: "failed" } as const;
    expect(madeByWords({ ...failed, attempts: [cutOff] }, nameOf)).toBe("Flux Fast was cut off");
  });

  test("where nothing was made, only who failed", () => {
    const asset = { status: "failed", model_used: "built-in", generation_time_ms: null } as const;
    const attempts = [failed("a4f/flux", "auth"), failed("built-in", "server")];
    expect(madeByWords({ ...asset, attempts }, nameOf)).toBe("Flux Fast refused this server’s key");
    expect(madeByWords({ ...asset, attempts: [] }, nameOf)).toBe("");
  });

  test("who directed has taken its time too, and where it failed our own plan stands in", () => {
    const drawn = attempt("built-in-directed", { ms: 200 });
    expect(words(attempt("shop/writer-1", { ms: 1_500 }), drawn)).toBe(
      "Made by our own engine, directed by writer-1 in 1.7 s",
    );
    expect(words(failed("shop/writer-1", "timeout"), attempt("built-in"))).toBe(
      "Writer-1 did not answer in time; made by our own engine",
    );
  });

  test("a model that is no longer set up is called by its id's end", () => {
    expect(words(attempt("old/maker/brush"))).toBe("Made by brush in 3.1 s");
  });
});

test("who directed our own engine has made nothing itself", () => {
  const writer = attempt("shop/writer-1");
  const by = (model_used: string) => ({ model_used, status: "completed" }) as const;
  expect(attemptWords(writer, by("built-in-directed"))).toBe("directed it");
  expect(attemptWords(writer, by("shop/writer-1"))).toBe("made it");
  expect(attemptWords(attempt("built-in-directed"), by("built-in-directed"))).toBe("made it");
});
