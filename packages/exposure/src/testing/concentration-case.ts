import { concentration, controlGap, effectiveControl } from "../index.ts";
import { type Answer, amountsOf, asShares, type CaseInputs, rowsOf } from "./case-inputs.ts";

/** Answers a case of concentration: shares (or amounts, made shares), supply by territory and controller, stakes with the ≥ 50 % rule. */
export function concentrationCase(x: CaseInputs): Answer {
  const answer: Answer = {};
  const given = x.any("shares", "share") ?? x.any("amounts", "production", "supply", "output");
  if (given !== undefined) {
    const amounts = Array.isArray(given) && typeof given[0] === "number" ? (given as number[]) : [...amountsOf(given).values()];
    const found = concentration(asShares(amounts));
    answer.hhi = found.hhi;
    answer.hhi_0_10000 = answer.points = found.points;
    answer.normalised = answer.normalized = answer.hhi_normalised = found.normalised;
    answer.effective_suppliers = answer.effective_number = found.effectiveSuppliers;
  }
  const flows = x.any("flows", "supply_by_control", "parts");
  if (flows !== undefined) {
    const parts = rowsOf(flows, [
      ["territory", "country", "location", "where"],
      ["controller", "control", "owner", "controlled_by", "who"],
      ["share", "t", "amount", "value"],
    ]);
    const shares = asShares(parts.map(([, , amount]) => amount));
    const gap = controlGap(parts.map(([territory, controller], at) => ({ territory, controller, share: shares[at]! })));
    answer.territory = answer.by_territory = Object.fromEntries(gap.territory);
    answer.control = answer.controller = answer.by_control = answer.by_controller = Object.fromEntries(gap.controller);
    answer.hhi_territory = gap.hhiTerritory;
    answer.hhi_control = answer.hhi_controller = gap.hhiController;
    answer.hhi_joint = answer.joint = answer.joint_risk = gap.hhiJoint;
    answer.hhi_pairs = gap.hhiPairs;
    answer.hidden_control_gap = gap.hiddenGap;
    const china = (shares: ReadonlyMap<string, number>): number => shares.get("CN") ?? shares.get("CHN") ?? shares.get("China") ?? 0;
    answer.china_territory = china(gap.territory);
    answer.china_control = china(gap.controller);
  }
  const stakes = x.any("stakes", "ownership", "owners", "edges", "equity");
  if (stakes !== undefined) {
    const found = effectiveControl(
      rowsOf(stakes, [
        ["owner", "holder", "parent", "from"],
        ["owned", "held", "child", "subsidiary", "to"],
        ["share", "stake", "equity"],
      ]).map(([owner, owned, share]) => ({ owner, owned, share })),
      x.any("threshold") ?? 0.5,
    );
    answer.controller_of = answer.controller = answer.ultimate_controller = Object.fromEntries(found.controllerOf);
    answer.holds =
      answer.controls =
      answer.controlled =
        Object.fromEntries([...found.holds].map(([owner, held]) => [owner, [...held].sort()]));
    answer.problems = found.problems.map(({ code }) => code);
  }
  return answer;
}
