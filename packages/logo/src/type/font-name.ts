const SPELT: Readonly<Record<string, string>> = {
  dm: "DM",
  jetbrains: "JetBrains",
  kr: "KR",
  sc: "SC",
  tc: "TC",
  zcool: "ZCOOL",
  lxgw: "LXGW",
  xiaowei: "XiaoWei",
  kuaile: "KuaiLe",
  wenkai: "WenKai",
};

/**
 * A family's own name from its id, e.g. `DM Serif Display` from `dm-serif-display`; an id that is
 * not known gives a readable guess. Needs no catalogue.
 */
export function fontName(id: string): string {
  return id
    .split("-")
    .map((word) => SPELT[word] ?? word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(" ");
}
