import type { Asset } from "@emblazon/contract";
import type { ReactElement } from "react";

/** The words that were written, and what the model was told in the end. */
export function PromptSection({ asset }: { readonly asset: Asset }): ReactElement {
  const { prompt, enhanced_prompt: enhanced } = asset;
  return (
    <section aria-labelledby="asked-with" className="mt-8 max-w-[66ch]">
      <h2 id="asked-with" className="text-base font-semibold">
        Asked with
      </h2>
      <dl className="mt-2 text-sm">
        <Words name="As it was written" words={prompt} />
        {enhanced === null || enhanced === prompt ? null : (
          <Words name="As the model was told" words={enhanced} />
        )}
      </dl>
    </section>
  );
}

function Words({ name, words }: { readonly name: string; readonly words: string }): ReactElement {
  return (
    <div className="border-b border-line py-2.5 last:border-b-0">
      <dt className="text-ink-3">{name}</dt>
      <dd className="mt-0.5 whitespace-pre-line">
        <bdi>{words}</bdi>
      </dd>
    </div>
  );
}
