import { brief } from "@emblazon/contract/brief";
import type { LogoEngine } from "@emblazon/logo";
import { describeOperation } from "@emblazon/logo/refine/describe-operation";
import { readInstruction } from "@emblazon/logo/refine/read-instruction";
import type { EngineAnswers, EngineTask, PreviewTask } from "./engine-messages.ts";
import { fetchAssets } from "./fetch-assets.ts";

export type AnswerTask = (
  task: EngineTask,
  assetsUrl: string,
) => Promise<EngineAnswers[keyof EngineAnswers]>;

/** Reads words at once; the engine itself is loaded when it first has to draw. */
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
  return async (task, assetsUrl) => {
    if (task.kind === "prepare") {
      await openEngine(assetsUrl);
      return null;
    }
    if (task.kind === "preview") return firstDesign(await openEngine(assetsUrl), task.task);
    const { operations, unknown } = readInstruction(task.instruction, task.spec);
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
