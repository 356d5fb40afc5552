// Breaks typescript/switch-exhaustiveness-check
export function say(answer: "yes" | "no" | "perhaps"): void {
  switch (answer) {
    case "yes":
    case "no":
  }
}
