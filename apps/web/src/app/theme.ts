/** How the page chooses its colours. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const key = "coercivity.theme";

/** What was chosen before; `system` where nothing is kept or nothing may be. */
export function keptTheme(): Theme {
  try {
    const kept = localStorage.getItem(key);
    return themes.find((theme) => theme === kept) ?? "system";
  } catch {
    return "system";
  }
}

/** Puts a theme on the page and keeps it. Says whether it could be kept: storage may be full or forbidden. */
export function chooseTheme(theme: Theme): boolean {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
    return true;
  } catch {
    return false;
  }
}
