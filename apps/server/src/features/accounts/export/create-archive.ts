import { PassThrough, addAbortSignal, pipeline } from "node:stream";
import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";

export interface ArchiveFile {
  readonly path: string;
  /** False for what is packed already. */
  readonly compress: boolean;
  /** Called when its turn has come. */
  readonly open: () => Readable | Promise<Readable>;
}

/** A zip that is written while it is read. */
export interface Archive {
  /** Destroyed by its reader, or by `fail`, it takes nothing any more. */
  readonly output: Readable;
  /** Fires when nobody reads any more. */
  readonly signal: AbortSignal;
  /**
   * Adds files one after another, and answers once all was taken of them; whoever reads slowly is
   * waited for. Many at a time are better than one by one: the packer keeps their names, and names
   * that are made together lie together in memory.
   * @throws what a file's content ends with, or an `AbortError` when nobody reads any more
   */
  add(files: readonly ArchiveFile[]): Promise<void>;
  end(): void;
  /** Breaks it off, so that nobody takes it for whole. */
  fail(error: Error): void;
}

export function createArchive(): Archive {
  const zip = new ZipFile();
  const output = new PassThrough();
  const gone = new AbortController();
  const { signal } = gone;
  const whenGone = Promise.withResolvers<never>();
  whenGone.promise.catch(() => undefined);
  zip.on("error", (error: Error) => output.destroy(error));
  // Its end, whole or broken off, is told by `output` itself.
  pipeline(zip.outputStream, output, () => undefined);
  output.once("close", () => {
    gone.abort();
    whenGone.reject(signal.reason);
  });

  /** Holds on to nothing of the content: the packer keeps what it is given here until its end. */
  function addOne({ path, compress, open }: ArchiveFile): Promise<void> {
    return new Promise((resolve, reject) => {
      zip.addReadStreamLazy(path, { compress }, (give) => {
        hand(open, signal, (content) => give(null, content)).then(resolve, reject);
      });
    });
  }

  return {
    output,
    signal,
    add: async (files) => {
      signal.throwIfAborted();
      await Promise.race([Promise.all(files.map(addOne)), whenGone.promise]);
    },
    end: () => zip.end(),
    fail: (error) => output.destroy(error),
  };
}

async function hand(
  open: ArchiveFile["open"],
  signal: AbortSignal,
  give: (content: Readable) => void,
): Promise<void> {
  const content = addAbortSignal(signal, await open());
  const taken = finished(content);
  give(content);
  await taken;
}
