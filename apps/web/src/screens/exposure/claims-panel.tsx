import { type ReactNode, useId } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import type { PageClaim } from "../../data/page-file.ts";
import { usePageFile } from "../../data/use-page-file.ts";
import { exposureWords } from "../../words/exposure.ts";
import { useWords } from "../../words/words.ts";
import type { ExposureView } from "./exposure-view.ts";

/** Claims told; the others are a command away. */
const told = 8;
/** What a claim can be about that this screen answers; the others speak of law, motives and machines. */
const answered = new Set(["share", "dependence", "comparison"]);
const chokepoint = /choke|bottleneck|kachin/i;
/** Goods whose claims speak of no element of this screen. */
const others = /gallium|germanium|graphite|lithium|tungsten/i;

/** What articles say of the buyer and of whom it depends on, with a person's verdict and that of the ledger. */
export function ClaimsPanel({ view }: { readonly view: ExposureView }): ReactNode {
  const { claims: say } = useWords(exposureWords);
  const { world } = useWorkbench();
  const { element, on, target, countryName } = view;
  const claims = usePageFile("exposure")?.claims;
  const id = useId();
  if (!claims) return null;
  const groups = world.countries.find(({ code }) => code === target)?.groups ?? [];
  const places = new Set([target, ...groups]);
  const near = claims
    .filter(
      (claim) => (answered.has(claim.quantity) || chokepoint.test(claim.claim)) && !others.test(claim.subject) && speaksOf(claim, element),
    )
    .flatMap((claim) => {
      const rank = claim.countries.some((code) => places.has(code)) ? 0 : claim.countries.includes(on) ? 1 : undefined;
      return rank === undefined ? [] : [{ claim, rank }];
    })
    .sort((a, b) => a.rank - b.rank || (a.claim.id < b.claim.id ? -1 : 1))
    .map(({ claim }) => claim);
  if (near.length === 0) return null;
  const held = near.filter(({ verdict }) => verdict === "supported").length;
  return (
    <section className="figure" aria-labelledby={id}>
      <h2 id={id}>{say.title(held, near.length, countryName(target), countryName(on))}</h2>
      <p className="subtitle">{say.subtitle}</p>
      <ul className="claims">
        {near.slice(0, told).map((claim) => (
          <li key={claim.id}>
            <q lang="en">{claim.claim}</q>
            <p>
              <b>{say.verdicts[claim.verdict]}</b> <span lang="en">{claim.evidence}</span>
            </p>
            <p className="small">{say.rows(say.verdicts[claim.checked]!)}</p>
          </li>
        ))}
      </ul>
      <p className="small">{say.foot(Math.max(0, near.length - told))}</p>
    </section>
  );
}

/** Whether a claim holds for an element: one that names heavy ones alone says nothing of light ones. */
function speaksOf({ subject }: PageClaim, element: string): boolean {
  const named = subject.match(/\b(La|Ce|Nd|Pr|NdPr|Sm|Eu|Gd|Tb|Dy|Ho|Er|Tm|Yb|Lu|Y)\b/g) ?? [];
  if (/HREE|heavy/i.test(subject)) return !/^(La|Ce|NdPr|Sm)$/.test(element);
  return named.length === 0 || named.some((one) => one === element || element.includes(one));
}
