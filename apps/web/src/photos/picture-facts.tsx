import type { ImageJob } from "@emblazon/contract";
import type { ReactElement } from "react";
import { formatNames } from "../ui/file-formats.ts";
import { shownValue, STRENGTH } from "./look-settings.ts";
import type { LookParameter } from "./look-settings.ts";
import { lookNames } from "./photo-looks.ts";
import { useStyles } from "./use-styles.ts";

/** What the picture is and what it was made with, in figures. */
export function PictureFacts({ job }: { readonly job: ImageJob }): ReactElement {
  const styles = useStyles();
  const look = styles.data?.styles.find(({ id }) => id === job.style);
  const facts: (readonly [name: string, value: string])[] = [
    ["Photo", job.original_filename],
    ["Size", `${job.width} × ${job.height} px`],
    ["Look", lookNames[job.style]],
    ...(look?.parameters ?? []).map((one) => [one.label, valueOf(job, one)] as const),
    [
      "File",
      job.format === "png" ? formatNames.png : `${formatNames[job.format]}, quality ${job.quality}`,
    ],
  ];
  return (
    <section aria-labelledby="made-with" className="mt-6 border-t border-line pt-5">
      <h2 id="made-with" className="text-base font-semibold">
        Made with
      </h2>
      <dl className="mt-2 text-sm">
        {facts.map(([name, value]) => (
          <div
            key={name}
            className="flex items-baseline gap-4 border-b border-line py-1.5 last:border-b-0"
          >
            <dt className="w-28 shrink-0 text-ink-3">{name}</dt>
            <dd className="figures min-w-0 grow wrap-anywhere">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {job.scaled_down ? (
        <p className="mt-3 text-sm text-ink-2">
          The photo came with {job.original_width} × {job.original_height} px. This server works on
          smaller ones, so it was scaled down first.
        </p>
      ) : null}
    </section>
  );
}

function valueOf({ strength, params }: ImageJob, parameter: LookParameter): string {
  const value = parameter.name === STRENGTH ? strength : params[parameter.name];
  if (typeof value === "number") return shownValue(parameter, value);
  return typeof value === "boolean" ? (value ? "yes" : "no") : (value ?? "as usual");
}
