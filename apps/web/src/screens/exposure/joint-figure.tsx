import { type ChartTable, rangeBars } from "@coercivity/charts";
import { elements as inOrder } from "@coercivity/domain/element";
import { type ReactNode, useState } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import type { JointCase, JointPage } from "../../data/page-file.ts";
import { usePageFile } from "../../data/use-page-file.ts";
import { Figure } from "../../parts/figure.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { Slot } from "../../parts/slot.tsx";
import { exposureWords } from "../../words/exposure.ts";
import { fieldWords } from "../../words/field.ts";
import { capital, numberText, spanText, usdText } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";
import { CostFigure } from "./cost-figure.tsx";
import type { ExposureView } from "./exposure-view.ts";
import { JointWhy } from "./joint-why.tsx";

/** Tonnes below which nothing is missing and nothing is left. */
const nothing = 0.5;

/** What the ground gives together: which ores to run, what is left over or missing, and what a kg costs by cause. */
export function JointFigure({ view }: { readonly view: ExposureView }): ReactNode {
  const page = usePageFile("joint");
  const { reckoning } = useWords(exposureWords);
  if (!page) return <p className="figure small">{reckoning}</p>;
  const one = (value: string, known: readonly string[]): string => (known.includes(value) ? value : "");
  const [without, add] = [one(view.without, page.without), one(view.add, page.add)];
  const chosen = page.cases.find((other) => other.without === without && other.add === add)!;
  const order: readonly string[] = inOrder;
  const found = { ...chosen, elements: [...chosen.elements].sort((a, b) => order.indexOf(a.element) - order.indexOf(b.element)) };
  const bare = page.cases.find((other) => other.without === without && other.add === "")!;
  return (
    <>
      <BalanceFigure page={page} found={found} bare={bare} view={view} />
      <div className="pair">
        <OresFigure found={found} view={view} />
        <CostFigure page={page} view={view} />
      </div>
    </>
  );
}

interface Props {
  readonly page: JointPage;
  readonly found: JointCase;
  /** The same without the mine that was added. */
  readonly bare: JointCase;
  readonly view: ExposureView;
}

function BalanceFigure({ page, found, bare, view }: Props): ReactNode {
  const { joint: words } = useWords(exposureWords);
  const { world } = useWorkbench();
  const { elementName, set } = view;
  const [why, setWhy] = useState(false);
  const { without, add } = found;
  const short = found.elements.filter(({ gap }) => gap.value > nothing);
  const { list: listed } = useWords(fieldWords);
  const named = (list: JointCase["elements"]): string =>
    listed(list.map(({ element, gap }) => words.short(elementName(element), numberText(gap.value))));
  const carries = found.elements.filter(({ gap, shadowPrice }) => gap.value <= nothing && shadowPrice.value > 1e-6);
  const heavy = (one: JointCase): number =>
    one.elements.reduce((sum, { element, gap }) => sum + (element === "Dy" || element === "Tb" ? gap.value : 0), 0);
  const title =
    add !== "" && heavy(bare) > nothing
      ? Math.abs(heavy(found) - heavy(bare)) <= nothing
        ? words.titleNoHelp(words.added[add] ?? add, named(found.elements.filter(({ element }) => element === "Dy" || element === "Tb")))
        : words.titleHelps(words.added[add] ?? add, numberText(heavy(bare)), numberText(heavy(found)))
      : short.length > 4
        ? words.titleManyShort(short.length, found.elements.length)
        : short.length > 0
          ? words.titleShort(named(short))
          : words.titleCarries(listed(carries.map(({ element }) => elementName(element))));
  const subtitle = words.subtitle(world.year, page.baselines);
  const cell = ({ value, low, high }: { readonly value: number; readonly low: number; readonly high: number }): string =>
    high - low < 1e-6 ? numberText(value) : `${numberText(value)} (${spanText(low, high)})`;
  const table: ChartTable = {
    heads: words.heads,
    rows: found.elements.map(({ element, demand, surplus, gap, shadowPrice, byMass, byValue, byShadowPrice }) => [
      elementName(element),
      cell(demand),
      cell(surplus),
      cell(gap),
      // Where some of it is missing the price is that of a shortage, which stands for no cost.
      gap.value > nothing ? "–" : numberText(shadowPrice.value),
      numberText(byMass),
      numberText(byValue),
      gap.value > nothing ? "–" : numberText(byShadowPrice),
    ]),
  };
  const slot = (name: "without" | "add", label: string, value: string, text: Readonly<Record<string, string>>): ReactNode => (
    <Slot
      label={label}
      value={value}
      options={page[name].map((one) => ({ value: one, text: text[one] ?? one }))}
      onChange={(one) => set({ [name]: one })}
    />
  );
  return (
    <Figure
      name={`joint-${without}-${add}`}
      title={capital(title)}
      subtitle={subtitle}
      foot={words.foot(usdText(found.costUsd.value), usdText(found.discardUsd), numberText(page.discardUsdPerKg))}
      draw={(width) =>
        rangeBars({
          title,
          description: subtitle,
          width,
          fill: "a",
          rows: found.elements.map(({ element, demand, surplus, gap, shadowPrice }) => {
            const made = demand.value + surplus.value - gap.value;
            return {
              id: element,
              label: elementName(element),
              value: made / demand.value,
              low: (demand.value + surplus.low - gap.high) / demand.value,
              high: (demand.value + surplus.high - gap.low) / demand.value,
              tick: 1,
              words:
                gap.value > nothing
                  ? words.missing(numberText(gap.value))
                  : surplus.value > nothing
                    ? words.left(numberText(surplus.value))
                    : words.met(numberText(shadowPrice.value)),
            };
          }),
        })
      }
      table={table}
      onWhy={() => setWhy(!why)}
      after={why ? <JointWhy page={page} onClose={() => setWhy(false)} view={view} /> : undefined}
    >
      <p className="joint-question no-paper">
        <Sentence
          text={words.sentence({ without: words.removed[without] ?? without, add: words.adds[add] ?? add })}
          slots={{
            without: slot("without", words.withoutLabel, without, words.removed),
            add: slot("add", words.addLabel, add, words.adds),
          }}
        />
      </p>
    </Figure>
  );
}

/** How much of each mine is run, against what it could give. */
function OresFigure({ found, view }: Pick<Props, "found" | "view">): ReactNode {
  const { joint: words, plant } = useWords(exposureWords);
  const { countryName, called } = view;
  const nameOf = (name: string): string => {
    if (name.startsWith("new ")) return words.newMine(words.feeds[name.slice(4)] ?? name.slice(4));
    return plant(capital(called(name.slice(4))), countryName(name.slice(0, 3)));
  };
  const ores = [...found.ores].filter(({ cap }) => cap > 1).sort((a, b) => b.tonnes - a.tonnes || b.cap - a.cap);
  const idle = ores.filter(({ tonnes }) => tonnes <= 1);
  const title = words.oresTitle(ores.length - idle.length, ores.length);
  return (
    <Figure
      name="joint-ores"
      title={title}
      subtitle={words.oresSubtitle}
      foot={words.oresFoot}
      draw={(width) =>
        rangeBars({
          title,
          description: words.oresSubtitle,
          width,
          fill: "baseline",
          rows: ores.map(({ name, tonnes, cap }) => ({
            id: name,
            label: nameOf(name),
            value: tonnes,
            tick: cap,
            words: words.tonnes(numberText(tonnes)),
          })),
        })
      }
      table={{ heads: words.oresHeads, rows: ores.map(({ name, tonnes, cap }) => [nameOf(name), tonnes, cap]) }}
    />
  );
}
