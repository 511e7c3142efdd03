import { type HandCase, rows } from "./hand-case.ts";

/** Concentration, control and the published indices: cases and spellings for which no reference case lies at hand. */
export const handCasesOfIndices: readonly HandCase[] = [
  // 60, 30 and 10 of 100: .36 + .09 + .01 = .46; (.46 − 1/3) / (2/3) = .19.
  ["concentration", { production: { CN: 60, MM: 30, AU: 10 } }, { hhi: 0.46, normalised: 0.19, effective_suppliers: 1 / 0.46 }],
  ["concentration", { shares: [1] }, { hhi: 1, hhi_0_10000: 10_000, normalised: 1 }],
  ["concentration", { shares: [] }, { hhi: 0, effective_suppliers: 0 }],
  // Territory .5² + .5² = .5; control .7² + .3² = .58; the larger is the joint one.
  [
    "concentration",
    { flows: rows(["MM", "CN", 0.2], ["MM", "KIA", 0.3], ["CN", "CN", 0.5]) },
    { hhi_territory: 0.5, hhi_control: 0.58, hhi_joint: 0.58, hidden_control_gap: 0.08, china_territory: 0.5, china_control: 0.7 },
  ],
  // A holds B to exactly half, B holds C to 30 % and A itself 20 %: together half, so A controls C too; D's 49 % do not.
  [
    "concentration",
    { stakes: rows(["A", "B", 0.5], ["B", "C", 0.3], ["A", "C", 0.2], ["D", "E", 0.49]) },
    { controller_of: { B: "A", C: "A" }, holds: { A: ["B", "C"], D: [] } },
  ],
  // X and Y hold each other: a loop; 120 % of Z: over the whole; less than nothing of Z: no share.
  ["concentration", { stakes: rows(["X", "Y", 0.6], ["Y", "X", 0.6]) }, { problems: ["control/loop"] }],
  ["concentration", { stakes: rows(["X", "Z", 0.7], ["Y", "Z", 0.5]) }, { problems: ["control/over-whole"] }],
  ["concentration", { stakes: rows(["X", "Z", -0.2], ["Y", "Z", 0.5]) }, { problems: ["control/no-share"], controller_of: { Z: "Y" } }],

  // (10 − 50) / (60 + 10 − 50) = −2, held at 0.
  ["eu_crm", { imports: 10, exports: 50, domestic: 60 }, { ir: 0 }],
  ["eu_crm", { M: 30, X: 10, P: 60 }, { import_reliance: 0.25 }],
  // World .81 · 5 = 4.05, sourcing .25 · 5 + .25 · 2 · .8 = 1.65; IR .5: 4.05 · .25 + 1.65 · .75 = 2.25; · .9 · .8 = 1.62.
  [
    "eu_crm",
    { gs: [["CN", 0.9, 5, 1]], eu: rows(["CN", 0.5, 5, 1], ["DE", 0.5, 2, 0.8]), ir: 0.5, eol_rir: 0.1, si_sr: 0.8 },
    { hhi_gs: 4.05, hhi_eu: 1.65, sr: 1.62 },
  ],
  ["eu_crm", { gs: [{ country: "CN", share: 0.9, wgi: 5, t: 1 }], eu: null, ir: 1 }, { sr: 4.05 }],
  ["eu_crm", { hhi_gs: 4, hhi_eu: 2, import_reliance: 1, eol_rir: 0, si_sr: 1 }, { sr: 3 }],
  // Six indicators of mean −.4: (2.5 + .4) · 2 = 5.8.
  ["eu_crm", { wgi_dimensions: [-0.4, -0.6, -0.2, -0.4, -0.5, -0.3] }, { wgi_scaled: 5.8 }],
  // .5 · (.5 · .8 + .5) + .5 · 1 = .95; scores .8 · .5 · 1 → cube root .7368; .5 · (.5 · .7368 + .5) + .5 = .9342.
  [
    "eu_crm",
    {
      uses: [
        { share: 0.5, substitutes: [{ share: 0.5, scp: 0.8, sp: 0.8, scr: 0.5, sco: 1 }] },
        { share: 0.5, substitutes: [] },
      ],
    },
    { si_ei: 0.95, si_sr: 0.5 * (0.5 * Math.cbrt(0.4) + 0.5) + 0.5 },
  ],
  ["eu_crm", { applications: rows([0.5, [[0.5, 0.8]]], [0.5, []]) }, { si_ei: 0.95 }],
  ["eu_crm", { applications: [["magnets", 1, [["ferrite", 0.5, 0.8, 0.5, 1]]]] }, { si_sr: 0.5 * Math.cbrt(0.4) + 0.5 }],
  // .75 · 200 + .25 · 40 = 160 of 200, times 10.
  [
    "eu_crm",
    {
      uses: [
        { use: "magnets", share: 0.75, va: 200 },
        { use: "glass", share: 0.25, va: 40 },
      ],
    },
    { sum_aq: 160, ei: 8 },
  ],
  // Old scrap 5 of 5 + 10 + 20 + 15.
  ["eu_crm", { "G.1.1": 3, "G.1.2": 2, "B.1.1": 10, "C.1.3": 20, "D.1.3": 15 }, { eol_rir: 0.1 }],
  ["eu_crm", { sr_extraction: 2, sr_processing: 1.5, group_member_sr: [1, 2, 3] }, { stage: "E", sr: 2, group_sr: 2 }],

  // (80 · .6 + 20 · 0) / (100 + 60) = .3; HHI .5: .15; at 20 USD and copper at 2: 1.5.
  [
    "geopolrisk",
    {
      shares: { CN: 0.5, AU: 0.5 },
      imports: { CN: [80, 0.6], FR: [20, 0.4] },
      region: ["FR"],
      domestic: 60,
      price: 20,
      copper_midpoint: 2,
    },
    { hhi: 0.5, import_risk: 0.3, score: 0.15, midpoint: 3, cf: 1.5 },
  ],
  ["geopolrisk", { hhi: 1, imports: [["XX", 10, null]], domestic: 0, price: 1 }, { import_risk: 0.5, score: 0.5 }],
  ["geopolrisk", { hhi: 1, imports: [], domestic: 0, price: 1 }, { import_risk: 0, score: 0 }],

  // ∛(.5 · .8 · .2) = ∛.08; listed from .4.
  ["usgs2021", { dp: 0.5, te: 0.8, ev: 0.2 }, { sr: Math.cbrt(0.08), listed: true }],
  ["usgs2021", { DP: 0.1, TE: 0.8, EV: 0.2 }, { supply_risk: Math.cbrt(0.016), critical: false }],
  // Outside the US .8 and .2: .64 · .5 · .5 + .04 · 1 · .25 = .17; (90 − 10) / 100 = .8; .1 · 2 / 4 + .05 · 1 / 5 = .06.
  [
    "usgs2021",
    {
      producers: rows(["CN", 80, 0.5, 0.5], ["AU", 20, 1, 0.25], ["US", 50, 0, 0]),
      imports: 90,
      exports: 10,
      domestic: 20,
      sectors: rows(["vehicles", 0.1, 2, 4], ["machines", 0.05, 1, 5]),
    },
    { dp: 0.17, te: 0.8, ev: 0.06, sr: Math.cbrt(0.17 * 0.8 * 0.06) },
  ],
  // (1 · .3 + 2 · .4 + 3 · .4 + 4 · .5) / 10 = .43.
  ["usgs2021", { years: [0.3, 0.4, 0.4, 0.5] }, { weighted_mean: 0.43, listed: true }],
  ["usgs2021", { years: [2015, 2016], sr: [0.3, 0.6] }, { weighted_mean: 0.5 }],
  ["usgs2021", { sr_by_year: { 2015: 0.5, 2016: 0.3 }, weights: [1, 1] }, { weighted_mean: 0.4, listed: true }],
];
