import type { LogoSpec, Refinement } from "@emblazon/contract";
import { useEffect, useState } from "react";
import { useServices } from "../app/services.tsx";
import type { PreviewTask } from "../engine/engine-messages.ts";
import { savesData } from "./saves-data.ts";

export interface UnderstandingInput {
  readonly text: string;
  readonly spec: LogoSpec | null;
  /** What a preview needs beside the recipe. */
  readonly preview: Pick<PreviewTask, "brief" | "seed" | "avoid"> | null;
}

export interface Understanding {
  /** Null until something was read. */
  readonly refinement: Refinement | null;
  /** The first design it would lead to, as the address of a picture; null while there is none. */
  readonly picture: string | null;
}

const PAUSE_MS = 160;
const PREVIEW_PAUSE_MS = 320;
const NOTHING: Understanding = { refinement: null, picture: null };

/**
 * What the words in the field would do, told as they are typed. It is a comfort: where the engine
 * cannot be had in this browser, the field works without it and the server says what it made of it.
 */
export function useUnderstanding({ text, spec, preview }: UnderstandingInput): Understanding {
  const { loadEngine } = useServices();
  const [found, setFound] = useState(NOTHING);
  const words = text.trim();
  useEffect(() => {
    if (words === "" || spec === null) {
      setFound(NOTHING);
      return undefined;
    }
    const abort = new AbortController();
    const { signal } = abort;
    const follow = async (): Promise<void> => {
      await pause(PAUSE_MS, signal);
      const engine = await loadEngine();
      const refinement = await engine.read(words, spec, signal);
      setFound((before) => ({ ...before, refinement }));
      if (preview === null || refinement.operations.length === 0 || savesData()) {
        setFound({ refinement, picture: null });
        return;
      }
      await pause(PREVIEW_PAUSE_MS, signal);
      const task = { ...preview, spec, operations: refinement.operations };
      const svg = await engine.preview(task, signal);
      if (!signal.aborted) setFound({ refinement, picture: toAddress(svg) });
    };
    follow().catch(() => {
      if (!signal.aborted) setFound((before) => ({ ...before, picture: null }));
    });
    return () => abort.abort(new Error("other words"));
  }, [loadEngine, preview, spec, words]);
  return words === "" || spec === null ? NOTHING : found;
}

function toAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}
