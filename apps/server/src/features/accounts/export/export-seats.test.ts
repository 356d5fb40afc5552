import { expect, test } from "vitest";
import { createExportSeats } from "./export-seats.ts";

test("somebody has one seat, an address two, and the process twenty", () => {
  const seats = createExportSeats();
  const take = (userId: string, address: string) => seats.take({ userId, address });
  const leave = take("ada", "192.0.2.1");
  expect(() => take("ada", "192.0.2.2")).toThrow("on its way already");
  take("ben", "192.0.2.1");
  expect(() => take("cleo", "192.0.2.1")).toThrow("from where you are");
  for (let at = 0; at < 18; at += 1) take(`guest-${at}`, `198.51.100.${at}`);
  expect(() => take("cleo", "192.0.2.2")).toThrow("Many people");
  leave();
  leave();
  take("cleo", "192.0.2.1");
  expect(() => take("dora", "192.0.2.3")).toThrow("Many people");
  expect(() => take("dora", "192.0.2.1")).toThrow(
    expect.objectContaining({ status: 503, headers: { "retry-after": "30" } }),
  );
});
