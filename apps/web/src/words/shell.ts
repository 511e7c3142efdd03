import { thousands } from "@coercivity/charts";
import type { LinkFault } from "../link/read-link.ts";
import type { Widened, Words } from "./words.ts";

/** Everything that the page says around its screens. */
const en = {
  product: "Coercivity",
  language: "Language",
  languageNotKept: "The browser keeps nothing for this page, so the language holds until you leave it.",
  englishOnly: "This screen is in English only.",
  skip: "Skip to the finding",
  screens: {
    valve: "Valve",
    exposure: "Exposure",
    separation: "Separation",
    projects: "Projects",
    backtests: "Back-tests",
    evidence: "Evidence",
  } as Readonly<Record<string, string>>,
  screensLabel: "Screens",
  menu: "Menu",
  search: "Search",
  copyLink: "Copy link",
  copyCommand: "Copy as command",
  cite: "Cite",
  report: "Report",
  print: "Print",
  undo: "Undo",
  help: "Keys",
  theme: { light: "Light", dark: "Dark", system: "As the system" },
  themeLabel: (now: string): string => `Theme: ${now}`,
  close: "Close",
  copied: {
    link: "Link copied. It reproduces every number here.",
    command: "Command copied. It gives the same numbers in a terminal.",
    cite: "Reference copied.",
  },
  citation: (title: string, finding: string, model: string, bundle: string, url: string, accessed: string): string =>
    `Coercivity: ${title}. ${finding} Model ${model}, bundle ${bundle}. Accessed ${accessed}. ${url}`,
  bibtex: (key: string, title: string, model: string, bundle: string, url: string, year: string): string =>
    `@misc{${key},\n  title = {{${title}}},\n  howpublished = {Coercivity, model ${model}, bundle ${bundle}},\n  year = {${year}},\n  url = {${url}}\n}`,
  noCommand: "No command gives this screen: it is worked out here alone.",
  reportBusy: "Drawing every chart; the file follows in a few seconds.",
  reportSaved: "Report saved: one file that opens by double click, with no network.",
  reportFailed: "The page could not be saved as a file. Print it instead, to paper or PDF.",
  copyFailed: "The browser did not let the page copy. Here it is, to copy by hand:",
  themeNotKept: "The browser keeps nothing for this page, so the theme holds until you leave it.",
  loading: "Reading the bundle",
  screenLoading: "One moment",
  offline: {
    title: "The page's data is not there",
    body: (message: string): string =>
      `Part of the page's own data could not be read (${message}). It lies in the folder data beside the page; the command coercivity serve writes it. Then load the page again.`,
    again: "Load again",
  },
  workerFailed: (message: string): string =>
    `The model could not be run in this browser (${message}). What stands here was drawn when the page was built. Load the page again, or ask the command: npx coercivity run`,
  screenFailed: {
    title: "This part of the page broke",
    body: (message: string): string => `It says: ${message}. The rest goes on working, and the link above still holds your question.`,
    again: "Try again",
    home: "Start over",
  },
  linkFaults: {
    title: "This link cannot be read whole",
    fault: (fault: LinkFault): string => {
      switch (fault.kind) {
        case "cut":
          return "It was cut or changed on its way: its check sum does not fit.";
        case "newer":
          return `It was made by a newer workbench (form ${fault.version}); this one reads form 1.`;
        case "unreadable":
          return `“${fault.value}” has not the form of a link to this page.`;
        case "screen":
          return `There is no screen “${fault.value}”.`;
        case "scenario":
          return `There is no scenario “${fault.value}” on this page. Scenarios on the world of another year are run by the command alone: npx coercivity run.`;
        case "name":
          return `“${fault.value}” is nothing that a link may say.`;
        case "number":
          return `${fault.name} is “${fault.value}”; a number from ${thousands(fault.low)} to ${thousands(fault.high)} would be right.`;
      }
    },
    wayOut: "Nothing of it was run. The page shows what it opens with; the link stays in the address bar until you change something.",
  },
  helpTitle: "Keys",
  helpKeys: [
    ["?", "this list"],
    ["/", "search screens, scenarios, countries and industries"],
    ["← →", "the day in view, a week back or on (with Shift a month)"],
    ["[ ]", "the event before or after"],
    ["Ctrl Z", "undo the last change"],
    ["Esc", "close what is open; stop drawing"],
  ] as readonly (readonly [string, string])[],
  searchTitle: "Search",
  searchHint: "A scenario, country, industry or screen",
  searchNone: (text: string): string => `Nothing here is called “${text}”.`,
  searchKinds: { screen: "screen", scenario: "scenario", target: "country", industry: "industry" },
  footer: {
    shapes: "Country shapes: Natural Earth; no view on borders.",
    fonts: "Set in Source Serif 4 and Source Sans 3 (SIL Open Font License 1.1). Facts: CC BY 4.0, with the sources’ own terms.",
    bundle: (bundle: string): string => `Bundle ${bundle}`,
  },
} as const;

export type ShellWords = Widened<typeof en>;
export const shellWords: Words<ShellWords> = { en, of: ({ shell }) => shell };
