import { connect, createServer } from "node:net";
import type { Socket } from "node:net";

/** A TCP line to a server that can be cut, as when a cable is pulled, and mended. */
export interface Line {
  /** The address to use in place of the server's. */
  url: string;
  /** Breaks every open connection and refuses new ones. */
  cut(): void;
  mend(): void;
  /** Cuts once, in the moment when these bytes come from the server; they are still let through. */
  cutWhenServerSays(text: string): void;
  close(): Promise<void>;
}

/** Lays a line from a free port of 127.0.0.1 to an http address there. */
export async function createLine(target: string): Promise<Line> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let isCut = false;
  let trigger: string | null = null;
  const cut = () => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.on("data", (piece: Buffer) => {
      const isTriggered = trigger !== null && piece.includes(trigger);
      if (isTriggered) trigger = null;
      near.write(piece, () => {
        if (isTriggered) cut();
      });
    });
    far.on("end", () => near.end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`,
    cut,
    mend: () => {
      isCut = false;
    },
    cutWhenServerSays: (text) => {
      trigger = text;
    },
    close: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
