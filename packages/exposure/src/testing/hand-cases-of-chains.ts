import { type HandCase, rows } from "./hand-case.ts";

/** Two mines feed one plant, which sells to China, up to `toChina`, and to Korea. */
function plantOfTwoMines(toChina: number): ReturnType<typeof rows> {
  return rows(
    ["src", "Kachin", 50],
    ["src", "mine", 30],
    ["Kachin", "sep", 50],
    ["mine", "sep", 30],
    ["sep", "CN", toChina],
    ["sep", "KR", 40],
  );
}

/** Dependence, origin, networks, survival, joint production, plans and rules: cases and spellings for which no reference case lies at hand. */
export const handCasesOfChains: readonly HandCase[] = [
  // (100 − 20 + 10) / (60 + 90) = .6; without stocks 80 / 140.
  ["dependence", { production: 60, imports: 100, exports: 20, stock_change: 10 }, { nir: 0.6, ir: 80 / 140 }],
  ["dependence", { P: 0, M: 0, X: 0 }, { net_import_reliance: 0 }],
  ["dependence", { P: 5, M: 0, X: 50 }, { nir: 0 }],
  // By weight 90 of 100; by value 90 · 10 of 900 + 10 · 60 = 1,500.
  [
    "dependence",
    { imports: rows(["CN", 90, 900], ["JP", 10, 600]) },
    { by_weight: { CN: 0.9, JP: 0.1 }, by_value: { CN: 0.6, JP: 0.4 }, weight_share: { CN: 0.9 }, share_value: 0.6 },
  ],
  ["dependence", { imports: { CN: { t: 90, usd: 900 }, JP: { t: 10, usd: 600 } } }, { direct_weight: 0.9, direct_value: 0.6 }],
  ["dependence", { weights: { CN: 90, JP: 10 }, unit_values: { CN: 10, JP: 60 }, target: "JP" }, { share_weight: 0.1, share_value: 0.4 }],
  // Hong Kong's .3 goes to China (.8) and Japan (.2).
  [
    "dependence",
    { shares: { CN: 0.6, HK: 0.3, AU: 0.1 }, hub_mix: { HK: { CN: 0.8, JP: 0.2 } } },
    { looked_through: { CN: 0.84, JP: 0.06, AU: 0.1 } },
  ],
  // A hub that buys from itself: that part comes from where the rest does.
  ["dependence", { shares: { CN: 0.5, HK: 0.5 }, hubs: { HK: { HK: 0.5, CN: 0.5 } } }, { look_through: { CN: 1 } }],
  ["dependence", { imports: { CN: 50, SG: 50 }, re_exports: { SG: { CN: 1, MY: 1 } } }, { look_through_CN: 0.75 }],
  ["dependence", { imports: { CN: 90, JP: 10 }, unit_value: { CN: 10, JP: 60 } }, { share_weight: 0.9, share_value: 0.6 }],
  // Half through the hub, of which nine tenths are China's.
  ["dependence", { direct: { CN: 0.5, HK: 0.5 }, hub: "HK", hub_origin: { CN: 0.9, JP: 0.1 } }, { looked_through: { CN: 0.95, JP: 0.05 } }],
  ["dependence", { production: 60, imports: 100, exports: 20 }, { apparent_consumption: 140 }],

  // Korea: .8 of China's oxide (half Kachin), .2 of Malaysia's (all Australia): Kachin .4, China .4, Australia .2.
  [
    "embedded",
    {
      states: ["KR", "CNsep", "MYsep"],
      origins: ["Kachin", "CNmine", "AUmine"],
      Q: rows([0, 0.8, 0.2], [0, 0, 0], [0, 0, 0]),
      R: rows([0, 0, 0], [0.5, 0.5, 0], [0, 0, 1]),
      buyer: "KR",
      country: "CN",
    },
    {
      origin: { Kachin: 0.4, CNmine: 0.4, AUmine: 0.2 },
      any_stage: 0.8,
      direct: 0.8,
      kachin_share: 0.4,
      origin_Kachin: 0.4,
      origin_shares: [0.4, 0.4, 0.2],
    },
  ],
  [
    "embedded",
    { sourcing: { KR: { CNsep: 0.8, MYsep: 0.2 }, CNsep: { Kachin: 0.5, CNmine: 0.5 }, MYsep: { AUmine: 0.9, CNmine: 0.1 } } },
    // Any stage: .8, and a tenth of the other .2.
    { origins: { Kachin: 0.4, CNmine: 0.42, AUmine: 0.18 }, any_stage_dependence: 0.82, direct_share: 0.8, indirect: 0.42 },
  ],
  ["embedded", { edges: rows(["KR", "CNsep", 1], ["CNsep", "Kachin", 1]), buyer: "KR" }, { B: [[1], [1]], any_stage_CN: 1 }],
  // A loop of scrap: a quarter of the plant's supply is its own; N = 1 / .75.
  ["embedded", { Q: [[0.25]], R: [[0.45, 0.3]] }, { N: [[4 / 3]], B: [[0.6, 0.4]] }],

  // 100 − 60 = 40 of 80; outside 40 of 80 − 30.
  [
    "iea_n_minus_1",
    { supply: rows(["CN", 60], ["MY", 30], ["US", 10]), demand: 80, own_demand: 30 },
    { n1_supply: 40, coverage_world: 0.5, coverage_ex_largest: 0.8 },
  ],
  // Without the two largest 10; by owner CN holds 60 + 10.
  [
    "iea_n_minus_1",
    { supply: { CN: 60, MY: 30, US: 10 }, demand: { CN: 40, XX: 40 }, k: 2, owners: { US: "CN" } },
    { n2_supply: 10, coverage_world: 0.125, coverage_ex_largest: 0.25, removed: ["CN", "MY"] },
  ],
  ["iea_n_minus_1", { supply: { CN: 5 }, demand: 0 }, { n1_supply: 0, coverage_world: 0, coverage_ex_largest: 0 }],

  // Two sectors, .5 passed from 0 to 1: L = [[1, .5], [0, 1]]; x = (10 + 5, 10); without the delivery x₀ falls to 10.
  [
    "io",
    { A: rows([0, 0.5], [0, 0]), final_demand: [10, 10], from: [0], to: [1] },
    { x: [15, 10], x_extracted: [10, 10], output_loss: 5, loss_in_remaining: 0 },
  ],
  [
    "io",
    { A: rows([0, 0.5], [0, 0]), regions: ["CN", "KR"], final_demand: [10, 10], extract: "CN" },
    { x_extracted: [0, 10], output_loss: 15 },
  ],
  ["io", { A: rows([0, 0.5], [0, 0]), x: [15, 10], shock: "primary inputs of sector 0 halved" }, { x_after: [7.5, 7.5] }],

  // China's plants take 50 of the 80 first; Korea gets the other 30 of the 40 it could have. Without Kachin nothing is left for it.
  [
    "network",
    { edges: plantOfTwoMines(50), source: "src", priority_sinks: ["CN", "KR"] },
    {
      served: { CN: 50, KR: 30 },
      loss_if_removed: { Kachin: 30, mine: 30, sep: 30 },
      without_Kachin: { CN: 30, KR: 0 },
      KR_loss_Kachin: 30,
      KR: 30,
    },
  ],
  [
    "network",
    { edges: plantOfTwoMines(99), source: "src", first: { node: "CN", demand: 60 }, sink: "KR" },
    { served: { CN: 60, KR: 20 }, loss_if_removed: { Kachin: 20 } },
  ],
  // Mine and plant in a row, a second plant beside the first: v = 10 only with the mine and a plant: mine 2/3, plants 1/6 each.
  [
    "network",
    {
      edges: rows(["s", "mine", 10], ["mine", "P1", 10], ["mine", "P2", 10], ["P1", "t", 10], ["P2", "t", 10]),
      source: "s",
      sink: "t",
      players: ["mine", "P1", "P2"],
    },
    { shapley: { mine: 20 / 3, P1: 5 / 3, P2: 5 / 3 }, total: 10 },
  ],
  ["network", { v: { "": 0, A: 1, B: 2, "A,B": 5 } }, { shapley: { A: 2, B: 3 }, total: 5 }],
  ["network", { edges: [], source: "s", sink: "t" }, { max_flow: 0, min_cut: 0 }],

  // 30 / (5 − 1) = 7.5.
  ["tts", { stock: 30, use_per_week: 5, residual: 1, TTR: 20 }, { tts: 7.5, exposed: true }],
  ["tts", { stock: 30, use: 5, residual: 5, TTR: 20 }, { tts: Number.POSITIVE_INFINITY, exposed: false }],
  [
    "tts",
    { stock: { Dy: 10, Tb: 3 }, use: { Dy: 2, Tb: 1 }, residual: { Dy: 1 }, TTR: 5 },
    { tts: { Dy: 10, Tb: 3 }, binding: "Tb", tts_min: 3, exposed: true },
  ],
  ["tts", { impacts: { CN: 50, MY: 20, US: 0 } }, { rei: { CN: 1, MY: 0.4, US: 0 } }],

  // One ore of .5 La and .25 Nd at 100: 20 Nd need 80 t; La left 40 − 10 = 30; Nd carries 100 / .25.
  [
    "joint_production",
    { grade: [[0.5, 0.25]], cost_per_t: [100], cap: [200], demand: [10, 20], elements: ["La", "Nd"] },
    { feasible: true, ore: [80], cost: 8000, surplus: [30, 0], element_shadow_price: [0, 400] },
  ],
  ["joint_production", { grade: [[0.5, 0.25]], cost_per_t: [100], cap: [50], demand: [10, 20] }, { feasible: false }],
  ["joint_production", { grade: [], cost_per_t: [], cap: [], demand: [] }, { feasible: true, cost: 0 }],
  // Discarding 30 La at 20 each adds 600; a sink that takes 10 of them at 5 saves 10 · (20 + 5).
  ["joint_production", { grade: [[0.5, 0.25]], cost_per_t: [100], demand: [10, 20], disposal_cost: [20, 0] }, { cost: 8600 }],
  [
    "joint_production",
    {
      grade: [[0.5, 0.25]],
      cost_per_t: [100],
      demand: [10, 20],
      disposal_cost: [20, 0],
      elements: ["La", "Nd"],
      sinks: [{ element: "La", price: 5, cap: 10 }],
    },
    { cost: 8350, sold: [10] },
  ],
  // Shadow prices 0 and 400 on .5 and .25: all 100 on Nd.
  [
    "joint_production",
    { grade: [0.5, 0.25], joint_cost: 100, shadow_price: [0, 400] },
    { shadow_cost_per_kg: [0, 400], mass_cost_per_kg: [400 / 3, 400 / 3] },
  ],

  // Nothing lost: price and quantity stay. All lost: rationed at the choke price, where demand is 4^−.5 = .5.
  ["partial_equilibrium", { disrupted_share: 0, supply_elasticity: 0.2, demand_elasticity: 0.2 }, { price_ratio: 1, supply_ratio: 1 }],
  [
    "partial_equilibrium",
    { disrupted_share: 1, supply_elasticity: 0.2, demand_elasticity: 0.5, choke_price_ratio: 4 },
    { price_ratio: 4, supply_ratio: 0, shortage: 0.5 },
  ],
  // A day of cover that costs more than it saves: none.
  [
    "stock",
    { disruptions_per_year: 0.1, mean_duration_days: 10, loss_per_day: 100, holding_per_day_of_cover_year: 20 },
    { optimal_cover_days: 0, cost: 100, cost_no_stock: 100 },
  ],
  ["risk", { losses: [0, 10], prob: [0.5, 0.5], alpha: 0.5 }, { expected: 5, var: 0, cvar: 10 }],
  ["risk", { losses: [], prob: [], alpha: 1 }, { expected: 0, cvar: 0 }],
  // Never worth it either way.
  ["real_option", { invest: 100, value_up: 90, value_down: 10, p_up: 0.5, r: 0 }, { npv_now: -50, value_wait: 0, option_value: 0 }],

  [
    "de_minimis",
    { parts: rows(["magnet", 3.2, true], ["polish", 9, false]), item_value: 4000, threshold: 0.001 },
    { ratio: 0.0008, licence_required: false },
  ],
  [
    "de_minimis",
    { parts: [{ part: "motor", parts: [{ part: "magnet", cn_value: 4, listed: true }] }], item_value: 4000 },
    { ratio: 0.001, licence_required: true },
  ],
  ["de_minimis", { parts: [], item_value: 10, cn_technology: true }, { ratio: 0, licence_required: true }],
  ["de_minimis", { us_content: 25, item_value: 100, threshold: 0.25 }, { ratio: 0.25, subject_to_EAR: false }],
];
