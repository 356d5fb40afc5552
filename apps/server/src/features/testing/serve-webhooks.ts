import type { ServerParts } from "../../platform/lifecycle/server-parts.ts";
import { openWebhookServer } from "./open-webhook-server.ts";
import { createTestSender, writeEffect } from "./test-sender.ts";

/** Where a delivery gets stuck, so that the process can be killed there. */
export type StuckAt = "its check" | "its effect" | "its answer" | "nothing";

/**
 * Serves the test sender's call-backs in this process. Prints its address, and a line more as soon
 * as a delivery is stuck: after its signature was checked, with its effect written but not
 * committed, or committed but not answered.
 */
export async function serveWebhooks(
  dataDir: string,
  databaseUrl: string | undefined,
  stuckAt: StuckAt,
): Promise<void> {
  let isUnderWay = false;
  const passes = async (place: StuckAt): Promise<void> => {
    if (!isUnderWay || place !== stuckAt) return;
    process.stdout.write(`stuck at ${place}\n`);
    await new Promise<never>(() => undefined);
  };
  const real = createTestSender();
  const sender = createTestSender({
    readEvent: (delivery) => {
      isUnderWay = true;
      return real.readEvent(delivery);
    },
    handle: async (tx, event) => {
      await writeEffect(tx, event);
      await passes("its effect");
    },
  });
  const watched = (parts: ServerParts): ServerParts => ({
    ...parts,
    database: {
      ...parts.database,
      asSystem: async (work) => {
        await passes("its check");
        const result = await parts.database.asSystem(work);
        await passes("its answer");
        return result;
      },
    },
  });
  const { url } = await openWebhookServer({
    dataDir,
    databaseUrl,
    webhooks: [sender],
    watch: watched,
  });
  process.stdout.write(`${url}\n`);
}
