// The program of the engine's worker. Schemas look for a compiler as soon as they are loaded, which
// the worker's policy bars and reports: so they are told not to before anything else is loaded.
import { withoutEval } from "@emblazon/contract/without-eval";
import type { EngineAnswer, EngineRequest } from "./engine-messages.ts";

/** What this program uses of its global scope; the page's types know no worker. */
interface WorkerScope {
  addEventListener(type: "message", listen: (event: MessageEvent<EngineRequest>) => void): void;
  postMessage(answer: EngineAnswer): void;
}

withoutEval();
serve(self);

function serve(scope: WorkerScope): void {
  const loaded = import("./answer-task.ts").then(({ createTaskAnswerer }) => createTaskAnswerer());
  const answer = async ({ id, task, assetsUrl }: EngineRequest): Promise<EngineAnswer> => {
    try {
      const answerTask = await loaded;
      return { id, value: await answerTask(task, assetsUrl) };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
  scope.addEventListener("message", ({ data }) => {
    void answer(data).then((answered) => scope.postMessage(answered));
  });
}
