import { brief } from "@emblazon/contract/brief";
import type { LogoSpec } from "@emblazon/contract";
import type { LogoEngine, Refinement } from "@emblazon/logo";
import { describeOperation } from "@emblazon/logo/refine/describe-operation";
import { readInstruction } from "@emblazon/logo/refine/read-instruction";
import type { EngineAnswers, EngineTask, PreviewTask } from "./engine-messages.ts";
import { fetchAssets } from "./fetch-assets.ts";

export type AnswerTask = (
  task: EngineTask,
  assetsUrl: string,
) => Promise<EngineAnswers[keyof EngineAnswers]>;

/**
 * The engine is loaded when it is announced or first has to draw. Where nobody announced it, as for
 * people who save data, or it is long in coming, words are read by the names that the library itself
 * has for things.
 */
export function createTaskAnswerer(): AnswerTask {
  let engine: Promise<LogoEngine> | null = null;
  const openEngine = (assetsUrl: string): Promise<LogoEngine> => {
    engine ??= import("@emblazon/logo")
      .then(({ createLogoEngine }) => createLogoEngine(fetchAssets(assetsUrl)))
      .catch((error: unknown) => {
        engine = null;
        throw error;
      });
    return engine;
  };
  const read = async (instruction: string, spec: LogoSpec): Promise<Refinement> => {
    const opened = await Promise.race([engine?.catch(() => null), patience()]);
    return opened ? opened.readInstruction(instruction, spec) : readInstruction(instruction, spec);
  };
  return async (task, assetsUrl) => {
    if (task.kind === "prepare") {
      await openEngine(assetsUrl);
      return null;
    }
    if (task.kind === "preview") return firstDesign(await openEngine(assetsUrl), task.task);
    const { operations, unknown } = await read(task.instruction, task.spec);
    return {
      operations: [...operations],
      described: operations.map(describeOperation),
      unknown: [...unknown],
    };
  };
}

async function firstDesign(engine: LogoEngine, task: PreviewTask): Promise<string> {
  const request = { ...task, brief: brief.parse(task.brief), count: 1 };
  for await (const { svg } of engine.refine(request)) return svg;
  throw new Error("nothing came of it");
}

/** So long the first words wait for the engine; those after them are read with it. */
const PATIENCE_MS = 1200;

function patience(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), PATIENCE_MS);
  });
}
