import type { Measure } from "@coercivity/domain";

/** What a measure bears on, in one line. */
export function measureReach(measure: Measure): string {
  switch (measure.instrument) {
    case "outage":
    case "production-quota":
      return `of ${measure.facilities.join(", ")}`;
    case "suspension":
      return `of ${measure.suspends.join(", ")}${measure.branch ? `; then ${measure.branch}` : ""}`;
    case "technology-ban":
      return `on new plants of ${measure.stages.join(", ")} in ${measure.to.join(" ")}`;
    case "affiliate-pressure":
      return `on plants in ${measure.issuer} of firms from ${measure.to.join(" ")}`;
    case "price-floor":
      return `for ${measure.streams.join(" ")} of ${measure.facilities.join(", ")}`;
    case "price-manipulation":
      return `on ${measure.streams.join(" ")} from ${measure.issuer}, by ${measure.means}`;
    case "entity-listing":
    case "watch-list":
      return `on ${measure.streams.join(" ")}, from ${measure.from.join(" ")} to ${measure.entities.join(", ")}`;
    default: {
      const stages = measure.stages ? `, stages ${measure.stages.join(" ")}` : "";
      const uses = measure.applications ? `, for ${measure.applications.join(" ")}` : "";
      const also =
        measure.instrument === "licence" && measure.overBlockedStreams ? `; also caught: ${measure.overBlockedStreams.join(" ")}` : "";
      return `on ${measure.streams.join(" ")}, from ${measure.from.join(" ")} to ${measure.to.join(" ")}${stages}${uses}${also}`;
    }
  }
}
