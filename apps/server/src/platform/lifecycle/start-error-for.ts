import { StartError } from "../errors/start-error.ts";

const PINNED_NODE = "26.10.";

/** @throws StartError under any Node but the pinned one */
export function requireNode(version: string = process.versions.node): void {
  if (version.startsWith(PINNED_NODE)) return;
  throw new StartError(
    `Emblazon needs Node ${PINNED_NODE}x and this is ${version}: start it with 'npm start', ` +
      "which uses the one that 'npm ci' brings along.",
  );
}

/** Why the server cannot listen, as one sentence; other errors as they are. */
export function explainListenFailure(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && "code" in error ? error.code : "";
  switch (code) {
    case "EADDRINUSE":
      return new StartError(
        `Port ${port} of ${host} is taken: stop the program that uses it, or set PORT to another (0 picks a free one).`,
        { cause: error },
      );
    case "EACCES":
      return new StartError(
        `This user may not listen on port ${port}: set PORT to a number above 1023.`,
        { cause: error },
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartError(
        `${host} is not an address of this machine: set HOST to 127.0.0.1, or to 0.0.0.0 for every network.`,
        { cause: error },
      );
    default:
      return error;
  }
}
