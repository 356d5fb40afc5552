#!/usr/bin/env node
// Runs under whatever Node the shell finds, however old, and hands over to the pinned one.
const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const { delimiter, dirname, join } = require("node:path");

const PINNED = "26.10";
const entry = join(__dirname, "..", "src", "main.ts");

function findPinnedNode() {
  if (process.versions.node.startsWith(PINNED + ".")) return process.execPath;
  const name = process.platform === "win32" ? "node.exe" : "node";
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", ".bin", name);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) return null;
  }
}

const node = findPinnedNode();
if (node === null) {
  console.error(
    "Emblazon needs Node " + PINNED + " and this is " + process.versions.node +
      ": run 'npm ci' in the project folder, it brings the right one along.",
  );
  process.exit(1);
}
module.exports = { node, entry, delimiter, spawnSync };
