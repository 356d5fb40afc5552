const SETTINGS: Readonly<Record<string, string>> = {
  search_path: "public",
  exit_on_error: "false",
  log_checkpoints: "false",
  max_worker_processes: "0",
  max_parallel_workers: "0",
  max_parallel_workers_per_gather: "0",
  max_parallel_maintenance_workers: "0",
  io_method: "sync",
  // Ours: durable commits and a small footprint (128 MB is the default).
  fsync: "on",
  wal_sync_method: "fsync",
  shared_buffers: "16MB",
  TimeZone: "UTC",
};

/** PGlite's own start parameters without `-F` (no fsync), and with durability switched on. */
export const DURABLE_START_PARAMS: readonly string[] = [
  "--single",
  "-O",
  "-j",
  ...Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
];
