/** The kernels could not be fetched: the server is down, or a newer version lies there. */
export class KernelsUnreachable extends Error {
  override readonly name = "KernelsUnreachable";
}
