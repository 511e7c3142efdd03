import { ValveScreen } from "../screens/valve/valve-screen.tsx";
import type { Screen } from "./screen.ts";

/**
 * Every screen, in the order of the masthead. To add one: a folder in `screens/` with a component, an entry here, its name under `screens` in
 * `words/shell.ts`, and a file of its own words in `words/`.
 */
export const screens: readonly Screen[] = [
  // The page opens with it: as a script of its own it would come with a dozen more that it shares with the others, one after the other.
  { id: "valve", load: async () => ValveScreen },
  { id: "exposure", load: async () => (await import("../screens/exposure/exposure-screen.tsx")).ExposureScreen },
  { id: "separation", englishOnly: true, load: async () => (await import("../screens/separation/separation-screen.tsx")).SeparationScreen },
  { id: "projects", englishOnly: true, load: async () => (await import("../screens/projects/projects-screen.tsx")).ProjectsScreen },
  { id: "backtests", englishOnly: true, load: async () => (await import("../screens/backtests/backtests-screen.tsx")).BacktestsScreen },
  { id: "evidence", englishOnly: true, load: async () => (await import("../screens/evidence/evidence-screen.tsx")).EvidenceScreen },
];
