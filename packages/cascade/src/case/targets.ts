import type { Target } from "../dynamics/transient.ts";
import type { CaseReader } from "./case-reader.ts";

/** Reads `specs[]`: name, outlet (raff, ext, draw), component_idx, threshold. A spec that gives only a name is read from it. */
export function readTargets(specs: readonly CaseReader[], components: readonly string[]): Target[] {
  return specs.map((spec) => {
    const name = spec.text("name") || (typeof spec.value === "string" ? spec.value : "");
    const named = targetOfName(name, components);
    const indices = spec.find("component_idx", "components");
    return {
      name,
      cascade: spec.numberOr(0, "cascade"),
      outlet: readOutletName(spec.text("outlet")) ?? named.outlet,
      components: Array.isArray(indices)
        ? indices.map((index) => (typeof index === "number" ? index : components.indexOf(String(index))))
        : named.components,
      threshold: spec.numberOr(named.threshold, "threshold", "purity"),
    };
  });
}

function readOutletName(text: string): Target["outlet"] | undefined {
  if (text === "") return undefined;
  const draw = /^(?:draw|third|mid)\D*(\d*)/.exec(text);
  if (draw) return { draw: draw[1] === "" ? 0 : Number(draw[1]) };
  return /^(raff|aq|r$)/.test(text) ? "raffinate" : "extract";
}

/** "Nd 95% organic", "Pr 90% raffinate", "GdTb 99.9%": components, threshold and outlet in words. */
export function targetOfName(name: string, components: readonly string[]): Target {
  const percent = /([\d.]+)\s*%/.exec(name);
  const before = name.split(/[\s\d]/)[0] ?? "";
  const found: number[] = [];
  for (let at = 0; at < before.length; ) {
    const match = components
      .map((component, i) => ({ component, i }))
      .filter(({ component }) => before.startsWith(component, at))
      .sort((a, b) => b.component.length - a.component.length)[0];
    if (match) found.push(match.i);
    at += match ? match.component.length : 1;
  }
  const aqueous = /raff|aq/i.test(name);
  const organic = /org|ext|product/i.test(name);
  // Without a word for the outlet: the group that holds the most extracted component leaves with the organic.
  const outlet = aqueous ? "raffinate" : organic || found.includes(components.length - 1) ? "extract" : "raffinate";
  return { name, cascade: 0, outlet, components: found, threshold: percent ? Number(percent[1]) / 100 : 0.99 };
}
