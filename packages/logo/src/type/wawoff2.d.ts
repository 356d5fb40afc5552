/** The part of wawoff2 2.0.1 that we use; the package ships no types of its own. */
declare module "wawoff2/decompress.js" {
  /** WOFF2 bytes as the TrueType or OpenType file they hold. */
  export default function decompress(bytes: Uint8Array): Promise<Uint8Array>;
}
