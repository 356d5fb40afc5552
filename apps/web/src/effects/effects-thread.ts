// The program of each of the effects' threads: its first message starts it, the others are tasks.
import { instantiateKernels, serveTasks } from "@emblazon/effects";
import type { TaskReply, TaskRequest } from "@emblazon/effects";
import type { ThreadStart } from "./web-workers.ts";

/** What this program uses of its global scope; the page's types know no worker. */
interface ThreadScope {
  addEventListener<T>(
    type: "message",
    listen: (event: MessageEvent<T>) => void,
    options?: { readonly once: boolean },
  ): void;
  postMessage(message: TaskReply | "ready"): void;
}

serve(self);

function serve(scope: ThreadScope): void {
  const start = async ({ module, memory }: ThreadStart): Promise<void> => {
    const kernels = await instantiateKernels(module, memory);
    scope.addEventListener<TaskRequest>("message", ({ data }) =>
      scope.postMessage(serveTasks(kernels, data)),
    );
    scope.postMessage("ready");
  };
  scope.addEventListener<ThreadStart>(
    "message",
    // Whoever started the thread hears of errors, and not of promises.
    ({ data }) => void start(data).catch(reportError),
    { once: true },
  );
}
