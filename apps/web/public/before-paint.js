// Runs before the first paint: a chosen theme never flashes the other one, and whoever was signed in
// when the studio was last open is not offered to sign in.
(() => {
  try {
    const { dataset } = document.documentElement;
    const theme = localStorage.getItem("emblazon.theme");
    if (theme === "light" || theme === "dark") dataset.theme = theme;
    if (localStorage.getItem("emblazon.account") !== null) dataset.account = "";
  } catch {
    // Storage can be forbidden; then the system's choice stands.
  }
})();
