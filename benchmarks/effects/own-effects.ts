import type { EffectStyleId } from "@emblazon/effects";
import { openThreadedEffects } from "@emblazon/effects/node/open-threaded-effects";
import type { Run } from "./open-cv.ts";
import type { Photo } from "./photo.ts";

/** Our effects, with so many worker threads. */
export interface OwnEffects {
  run(style: EffectStyleId, photo: Photo): Promise<Run>;
  close(): Promise<void>;
}

export async function openOwnEffects(count: number): Promise<OwnEffects> {
  const effects = await openThreadedEffects(count);
  let into = new Uint8Array(0);
  return {
    async run(style, { pixels }) {
      // As the server does it: the result takes memory that is there already.
      if (into.length !== pixels.data.length) into = new Uint8Array(pixels.data.length);
      const cpuBefore = process.cpuUsage();
      const before = performance.now();
      await effects.render({ style, pixels, into });
      const wallMs = performance.now() - before;
      const { user, system } = process.cpuUsage(cpuBefore);
      return { wallMs, cpuMs: (user + system) / 1000 };
    },
    close: () => effects.close(),
  };
}
