import { type Ledger, spelledOut } from "@coercivity/ledger";
import { worldElements } from "../exposure/ask.ts";
import { dependenceSeries, speaksOf, turningPoints } from "../exposure/dependence-series.ts";
import { otherYears, yearPoints } from "../exposure/other-years.ts";
import { waysBack } from "../exposure/ways-back.ts";
import type { Workspace } from "../workspace.ts";

/** What the screen of exposure needs beside the bundle: ways back, published shares, turning points, and the facts of both with their sources. */
export async function exposureFile({ root, bundle, fit }: Workspace, ledger: Ledger): Promise<object> {
  const ways = waysBack(ledger.factsByTable.get("logistics") ?? []);
  const elements = worldElements(bundle.world);
  const series = dependenceSeries(ledger.factsByTable.get("trade_dependence") ?? [], fit.published).filter(({ item }) =>
    elements.some((element) => speaksOf(item, element)),
  );
  const codes = bundle.world.countries.map(({ code }) => code);
  const years = (await otherYears(root)).flatMap((other) =>
    worldElements(other.world).flatMap((element) =>
      other.world.countries.flatMap(({ code: country }) =>
        other.world.countries.flatMap(({ code: on }) =>
          country === on || !codes.includes(country) || !elements.includes(element)
            ? []
            : yearPoints([other], country, element, on).map((point) => ({ country, element, on, ...point })),
        ),
      ),
    ),
  );
  const ids = new Set([...ways.flatMap(({ fact }) => (fact === null ? [] : [fact])), ...series.map(({ fact }) => fact)]);
  return { ways, series, years, events: turningPoints, facts: spelledOut(ledger, ids) };
}
