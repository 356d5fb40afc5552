// Runs before the first paint, so that a chosen theme never flashes the other one.
(() => {
  try {
    const choice = localStorage.getItem("emblazon.theme");
    if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
  } catch {
    // Storage can be forbidden; then the system's choice stands.
  }
})();
