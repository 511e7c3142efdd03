import {
  type BlowBack,
  blowBackBars,
  blowBackSubtitle,
  blowBackTable,
  blowBackTitle,
  type CurvePointDrawn,
  type Demagnetisation,
  demagnetisation,
  demagnetisationSubtitle,
  demagnetisationTable,
  demagnetisationTitle,
  type PillarLadder,
  pillarLadder,
  pillarLadderSubtitle,
  pillarLadderTable,
  pillarLadderTitle,
  type Ranged,
} from "@coercivity/charts";
import type { Band, Magnetism } from "@coercivity/study";
import { type ReactNode, useState } from "react";
import type { Answered } from "../../engine/protocol.ts";
import { Figure } from "../../parts/figure.tsx";
import { behindWords } from "../../words/behind.ts";
import { chartWords } from "../../words/charts.ts";
import { fieldWords } from "../../words/field.ts";
import { capital } from "../../words/numbers.ts";
import { valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";
import { ownParts } from "./behind-number.ts";
import { Estimates } from "./estimates.tsx";
import { PillarReasons } from "./figure-reasons.tsx";
import { leadCountry } from "./finding.tsx";
import { NumberDialog } from "./number-dialog.tsx";
import { OfB } from "./of-b.tsx";
import type { Beside } from "./use-beside.ts";
import type { Speaking } from "./valve-context.ts";
import { isUnpriced } from "./vitals.tsx";

interface Props {
  readonly beside: Beside;
  readonly answered: Answered;
  /** The same of the question that is pinned as B, where one is. */
  readonly b: { readonly beside: Beside; readonly answered: Answered } | undefined;
  readonly speaking: Speaking;
  readonly onWhy: (industry?: string) => void;
}

/** How the target stands a valve that is closed further, what it costs the issuer, and what would help. */
export function StandFigures({ beside, answered, b, speaking, onWhy }: Props): ReactNode {
  const words = useWords(valveWords);
  const { magnetism, costs, ladder, waiting } = beside;
  return (
    <>
      <div className="pair">
        {magnetism ? (
          <CurveFigure magnetism={magnetism} b={b?.beside.magnetism} matters={answered.matters} speaking={speaking} />
        ) : (
          <p className="figure small" aria-busy={waiting}>
            {waiting ? words.curve.waiting : words.curve.none}
          </p>
        )}
        {costs ? (
          <CostFigure costs={costs} answered={answered} b={b} speaking={speaking} onWhy={onWhy} />
        ) : (
          <p className="figure small" aria-busy={waiting}>
            {waiting ? words.blowBack.waiting : ""}
          </p>
        )}
      </div>
      <Estimates answered={answered} speaking={speaking} />
      {ladder ? (
        <LadderFigure ladder={ladder} b={b?.beside.ladder} speaking={speaking} />
      ) : (
        <p className="figure small" aria-busy={waiting}>
          {waiting ? words.ladder.waiting : ""}
        </p>
      )}
    </>
  );
}

const rangedOf = ({ median, most }: Band): Ranged => ({ value: median, low: most[0], high: most[1] });

function pointsOf({ curve }: Magnetism): CurvePointDrawn[] {
  const start = { severity: 0, way: "up" as const, output: 1, low: 1, high: 1 };
  return [
    start,
    ...curve.map(({ severity, way, output }) => ({ severity, way, output: output.median, low: output.most[0], high: output.most[1] })),
  ];
}

interface CurveProps {
  readonly magnetism: Magnetism;
  readonly b: Magnetism | undefined;
  readonly matters: Answered["matters"];
  readonly speaking: Speaking;
}

function CurveFigure({ magnetism, b, matters, speaking }: CurveProps): ReactNode {
  const words = useWords(valveWords).curve;
  const behind = useWords(behindWords);
  const say = useWords(chartWords);
  const [asked, setAsked] = useState(false);
  const curve: Demagnetisation = {
    country: speaking.countryName(magnetism.country),
    withheld: words.flow,
    runs: magnetism.runs,
    points: pointsOf(magnetism),
    ...(b ? { b: pointsOf(b).map(({ severity, way, output }) => ({ severity, way, output })) } : {}),
  };
  const title = demagnetisationTitle(curve, say);
  const subtitle = demagnetisationSubtitle(curve, say);
  return (
    <Figure
      name="demagnetisation"
      title={title}
      subtitle={subtitle}
      foot={words.foot}
      draw={(width) => demagnetisation({ ...curve, title, description: subtitle, width, messages: say })}
      table={demagnetisationTable(curve, say)}
      onWhy={() => setAsked(true)}
      after={
        asked && (
          <NumberDialog
            title={title}
            how={[behind.drawn(magnetism.runs), behind.figures.curve]}
            lists={[{ title: behind.own(speaking.countryInText(magnetism.country)), parts: ownParts(matters, speaking) }]}
            onClose={() => setAsked(false)}
          />
        )
      }
    />
  );
}

interface CostProps extends Pick<Props, "answered" | "b" | "speaking" | "onWhy"> {
  readonly costs: NonNullable<Beside["costs"]>;
}

function CostFigure({ costs, answered, b, speaking, onWhy }: CostProps): ReactNode {
  const words = useWords(valveWords).blowBack;
  const say = useWords(chartWords);
  const [cost] = costs;
  const lead = leadCountry(answered);
  if (!cost || !lead) return null;
  if (isUnpriced(cost)) return <p className="figure small">{words.unpriced(speaking.countryName(cost.issuer))}</p>;
  const [costOfB] = b?.beside.costs ?? [];
  const leadOfB = b?.answered.summary.countries.find(({ country }) => country === lead.country);
  const loss = (id: string, side: "target" | "issuer", what: string, band: Band, ofB: Band | undefined) => ({
    id,
    side,
    what,
    usd: band.median,
    low: band.most[0],
    high: band.most[1],
    ...(ofB ? { b: rangedOf(ofB) } : {}),
  });
  const { summary } = answered;
  const back: BlowBack = {
    target: speaking.countryName(lead.country),
    issuer: speaking.countryName(cost.issuer),
    days: summary.steps * summary.stepDays,
    runs: summary.runs,
    losses: [
      loss("target", "target", words.valueAdded, lead.lossUsd, leadOfB?.lossUsd),
      loss("exports", "issuer", words.exports, cost.unsoldUsd, costOfB?.unsoldUsd),
      loss("own", "issuer", words.ownLost, cost.ownLostUsd, costOfB?.ownLostUsd),
    ],
  };
  const title = blowBackTitle(back, say);
  const subtitle = blowBackSubtitle(back, say);
  return (
    <Figure
      name="blow-back"
      title={title}
      subtitle={subtitle}
      foot={words.foot}
      draw={(width) => blowBackBars({ ...back, title, description: subtitle, width, messages: say })}
      table={blowBackTable(back, say)}
      onWhy={() => onWhy()}
    />
  );
}

interface LadderProps extends Pick<Props, "speaking"> {
  readonly ladder: NonNullable<Beside["ladder"]>;
  /** That of B: what comes out of it stands as a sentence and in the table. */
  readonly b: Beside["ladder"];
}

function LadderFigure({ ladder, b, speaking }: LadderProps): ReactNode {
  const words = useWords(valveWords).ladder;
  const say = useWords(chartWords);
  const [asked, setAsked] = useState(false);
  const { sentences } = useWords(fieldWords).between;
  const drawnOf = (ladder: NonNullable<Beside["ladder"]>): PillarLadder => {
    const rungs = ladder.flatMap(({ id, title, cost, leadDays, answer }) =>
      answer && cost
        ? [
            {
              id,
              label: capital(speaking.called(title)),
              cost: { value: cost.usd, low: cost.low, high: cost.high },
              avoided: rangedOf(answer.avoidedUsd),
              ...(leadDays
                ? { lead: { value: leadDays.value, low: leadDays.low ?? leadDays.value, high: leadDays.high ?? leadDays.value } }
                : {}),
            },
          ]
        : [],
    );
    const nothing = ladder.find(({ id }) => id === "nothing")?.answer?.country.lossUsd.median;
    return { runs: ladder[0]?.answer?.runs ?? 0, rungs, ...(nothing === undefined ? {} : { nothing }) };
  };
  const drawn = drawnOf(ladder);
  if (drawn.rungs.length === 0) return null;
  const ofB = b && drawnOf(b);
  const { target } = speaking.scenario;
  const whose = target.length > 1 ? [words.footOf(speaking.countryInText(target[0]!))] : [];
  const { heads, rows } = pillarLadderTable(drawn, say);
  const cellsOfB = (label: string): (number | null)[] => {
    const avoided = ofB?.rungs.find((one) => one.label === label)?.avoided;
    return [avoided?.value ?? null, avoided?.low ?? null, avoided?.high ?? null];
  };
  const title = pillarLadderTitle(drawn, say);
  const subtitle = pillarLadderSubtitle(drawn, say);
  return (
    <Figure
      name="pillars"
      title={title}
      subtitle={subtitle}
      foot={[...whose, words.foot].join(sentences)}
      onWhy={() => setAsked(true)}
      draw={(width) => pillarLadder({ ...drawn, title, description: subtitle, width, messages: say })}
      table={
        ofB ? { heads: [...heads, ...words.headsOfB], rows: rows.map((row) => [...row, ...cellsOfB(String(row[0]))]) } : { heads, rows }
      }
    >
      {ofB && <OfB finding={pillarLadderTitle(ofB, say)} />}
      {asked && <PillarReasons title={title} speaking={speaking} onClose={() => setAsked(false)} />}
    </Figure>
  );
}
