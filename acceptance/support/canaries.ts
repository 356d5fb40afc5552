import { randomBytes } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const EXAMPLE = resolve(import.meta.dirname, "../../.env.example");
const BUNDLE = resolve(import.meta.dirname, "../../apps/web/dist");

/** A value that stands nowhere else, and is found wherever it gets to. */
function newCanary(): string {
  return `CANARY-${randomBytes(20).toString("hex")}`;
}

/** The settings that hold a secret, by the file that lists all settings; a database's is apart. */
export function secretSettings(): string[] {
  const names = [...readFileSync(EXAMPLE, "utf8").matchAll(/^#([A-Z0-9_]+)=/gm)];
  return names
    .map(([, name = ""]) => name)
    .filter((name) => /SECRET|PASSWORD|TOKEN$|KEY$|SMTP_URL/.test(name));
}

/** Keeps secrets, and finds them in what should not hold them. */
export class Canaries {
  readonly #values = new Map<string, string>();

  /** @returns the value, for use */
  keep(name: string, value: string = newCanary()): string {
    this.#values.set(name, value);
    return value;
  }

  /** The names of those that stand in a text, as they are or as an address would spell them. */
  in(text: string): string[] {
    return [...this.#values]
      .filter(([, value]) => text.includes(value) || text.includes(encodeURIComponent(value)))
      .map(([name]) => name);
  }

  /** The same of every file below a folder, with where. */
  below(folder: string): string[] {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    return files
      .filter((file) => file.isFile())
      .flatMap((file) => {
        const path = join(file.parentPath, file.name);
        return this.in(readFileSync(path, "latin1")).map((name) => `${name} in ${path}`);
      });
  }

  inWebBundle(): string[] {
    return this.below(BUNDLE);
  }
}
