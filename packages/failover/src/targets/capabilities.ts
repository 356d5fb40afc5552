/** What a request needs from whoever serves it. */
export interface Needs {
  /** Such as `image_to_image`, `mask`, `seed`, `vector`. */
  readonly abilities: readonly string[];
  /** One value each, such as `lora: "ada/cats:3"` or `size: "1024x1024"`. */
  readonly choices: Readonly<Record<string, string>>;
  /** Numbers that can be too large or too small, such as `width_px: 1024`. */
  readonly amounts: Readonly<Record<string, number>>;
}

/** What a target can do. */
export interface Capabilities {
  readonly abilities: readonly string[];
  /** What may be chosen; a choice that is not listed here cannot be made. */
  readonly choices: Readonly<Record<string, readonly string[] | "any">>;
  /** Inclusive; an amount that is not listed here is not limited. */
  readonly limits: Readonly<Record<string, { readonly least?: number; readonly most?: number }>>;
}

/** The first need that is not met, as a phrase for people; null where all are. */
export function findLack(needs: Needs, offered: Capabilities): string | null {
  return (
    findMissingAbility(needs, offered) ??
    findMissingChoice(needs, offered) ??
    findBrokenLimit(needs, offered)
  );
}

function findMissingAbility({ abilities }: Needs, offered: Capabilities): string | null {
  const missing = abilities.find((ability) => !offered.abilities.includes(ability));
  return missing === undefined ? null : `no ${toWords(missing)}`;
}

function findMissingChoice({ choices }: Needs, offered: Capabilities): string | null {
  for (const [name, value] of Object.entries(choices)) {
    const allowed = offered.choices[name] ?? [];
    if (allowed !== "any" && !allowed.includes(value)) return `no ${toWords(name)} ${value}`;
  }
  return null;
}

function findBrokenLimit({ amounts }: Needs, { limits }: Capabilities): string | null {
  for (const [name, amount] of Object.entries(amounts)) {
    const { least = -Infinity, most = Infinity } = limits[name] ?? {};
    if (amount < least) return `${toWords(name)} below ${least}`;
    if (!(amount <= most)) return `${toWords(name)} above ${most}`;
  }
  return null;
}

const toWords = (name: string): string => name.replaceAll("_", " ");
