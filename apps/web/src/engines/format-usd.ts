/** An amount of US dollars, small ones too: "free", "$0.003", "$0.04", "$1.20". */
export function formatUsd(amount: number): string {
  if (amount <= 0) return "free";
  if (amount >= 1) return `$${amount.toFixed(2)}`;
  const cents = amount.toFixed(4).replace(/0{1,2}$/, "");
  return Number(cents) === 0 ? "under $0.0001" : `$${cents}`;
}
