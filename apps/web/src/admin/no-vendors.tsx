import type { ReactElement } from "react";

/** What turns each vendor on. */
const KEYS: readonly (readonly [vendor: string, variable: string])[] = [
  ["OpenAI", "OPENAI_API_KEY"],
  ["Google Gemini", "GEMINI_API_KEY"],
  ["Seedream", "ARK_API_KEY"],
  ["Replicate", "REPLICATE_API_TOKEN"],
  ["fal", "FAL_KEY"],
  ["Hugging Face", "HF_TOKEN"],
  ["A4F", "A4F_API_KEY"],
];

export interface NoVendorsProps {
  /** A language model is set up all the same. */
  readonly hasLanguage: boolean;
}

/** What it means that no vendor is set up, and how to set one up. */
export function NoVendors({ hasLanguage }: NoVendorsProps): ReactElement {
  return (
    <section aria-labelledby="no-vendors" className="mb-8 max-w-[66ch] text-sm text-ink-2">
      <h2 id="no-vendors" className="text-lg font-semibold text-ink">
        No vendor is set up
      </h2>
      <p className="mt-1.5">
        Every logo is drawn by our own engine, on this machine,{" "}
        {hasLanguage
          ? "and only the language model may cost anything."
          : "and nothing costs anything."}{" "}
        To have models of vendors asked too, give the server a key and start it again:
      </p>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
        {KEYS.map(([vendor, variable]) => (
          <div key={variable} className="contents">
            <dt>{vendor}</dt>
            <dd>
              <code className="figures text-ink select-all">{variable}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3">
        Or set <code className="figures text-ink">ENGINES_FILE</code> to a file, YAML or JSON, with
        any vendor, the chain, prices and budgets; changes in it are picked up as they are saved.
        What it may say stands in <code className="figures text-ink">docs/engines.md</code>.
      </p>
    </section>
  );
}
