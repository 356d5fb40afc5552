/** Says that something a suite needs cannot run on this machine, and why. */
export class Unavailable extends Error {
  override readonly name = "Unavailable";
}
