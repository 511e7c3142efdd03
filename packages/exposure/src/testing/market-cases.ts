import { chineseContentTest, lossTail, optimalCover, optionToWait, rationedEquilibrium, usContentTest } from "../index.ts";
import { type Answer, type CaseInputs, type Loose, rowsOf } from "./case-inputs.ts";

/** Answers a case of a market that loses supply, with capacity and choke price. */
export function marketCase(x: CaseInputs): Answer {
  const found = rationedEquilibrium({
    disruptedShare: x.any("disrupted_share", "disruption", "d", "cut"),
    supplyElasticity: x.any("supply_elasticity", "eta", "eps_supply"),
    demandElasticity: x.any("demand_elasticity", "epsilon", "eps", "eps_demand"),
    capacity: x.any("capacity_cap_rel", "capacity", "cap", "capacity_rel") ?? null,
    chokePrice: x.any("choke_price_ratio", "choke_price", "choke", "backstop") ?? null,
  });
  return {
    unbounded_price_ratio: found.unboundedPrice,
    unbounded_quantity_ratio: found.unboundedQuantity,
    price_ratio: found.price,
    supply_ratio: found.supply,
    quantity_ratio: found.supply,
    rationed_shortage: found.shortage,
    shortage: found.shortage,
  };
}

/** Answers a case of the cheapest cover against full cuts of exponential length. */
export function stockCase(x: CaseInputs): Answer {
  const found = optimalCover(
    x.any("disruptions_per_year", "lambda", "cuts_per_year"),
    x.any("mean_duration_days", "mean_days", "m"),
    x.any("loss_per_day", "loss", "l"),
    x.any("holding_per_day_of_cover_year", "holding", "h", "holding_cost"),
  );
  return {
    optimal_cover_days: found.coverDays,
    cover_days: found.coverDays,
    cost: found.costPerYear,
    cost_no_stock: found.costWithoutStock,
  };
}

/** Answers a case of expected loss, value at risk and the tail behind it. */
export function riskCase(x: CaseInputs): Answer {
  const tail = lossTail(x.any("losses", "loss", "L"), x.any("prob", "probs", "p", "probability", "probabilities"), x.any("alpha", "level"));
  const { expected, valueAtRisk, conditionalValueAtRisk } = tail;
  return { expected, mean: expected, var: valueAtRisk, eta: valueAtRisk, cvar: conditionalValueAtRisk, lp_value: conditionalValueAtRisk };
}

/** Answers a case of an option to wait. */
export function optionCase(x: CaseInputs): Answer {
  const found = optionToWait({
    invest: x.any("invest", "investment", "I", "cost"),
    valueUp: x.any("value_up", "up", "V_up"),
    valueDown: x.any("value_down", "down", "V_down"),
    chanceUp: x.any("p_up", "p", "prob_up"),
    rate: x.any("r", "rate", "discount_rate"),
  });
  return { npv_now: found.netValueNow, value_wait: found.valueOfWaiting, option_value: found.optionValue };
}

/** Answers a case of a content rule: the Chinese one by listed parts (nested parts seen through) or technology, the American one by content. */
export function deMinimisCase(x: CaseInputs): Answer {
  const value: number = x.any("item_value", "value", "good_value", "value_of_item", "price");
  const threshold: number | undefined = x.any("threshold", "limit", "de_minimis");
  const parts: Loose = x.any("parts", "bom", "items");
  const technology: boolean =
    x.any("cn_technology", "chinese_technology", "made_with_cn_technology", "technology", "uses_cn_technology") ?? false;
  if (parts !== undefined || technology) {
    const listed = flattened(parts ?? []).map(([part, issuerValue, named]) => ({ part, issuerValue, listed: named ?? true }));
    const found = chineseContentTest(listed, value, threshold);
    return { ratio: found.ratio, licence_required: found.caught || technology, license_required: found.caught || technology };
  }
  const found = usContentTest(x.any("controlled_us_content", "us_content", "controlled_content", "content"), value, threshold);
  return { ratio: found.ratio, subject_to_EAR: found.caught, subject: found.caught };
}

function flattened(parts: Loose): Loose[][] {
  return parts.flatMap((part: Loose) =>
    Array.isArray(part?.parts)
      ? flattened(part.parts)
      : rowsOf(
          [part],
          [
            ["part", "name", "item"],
            ["cn_value", "value_cn", "chinese_value", "issuer_value", "value"],
            ["listed", "controlled", "on_list"],
          ],
        ),
  );
}
