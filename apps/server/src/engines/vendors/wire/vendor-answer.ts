/** An answer that has come as a whole. */
export interface VendorAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}
