import type { Bundle, Element, Stage } from "@coercivity/domain";
import { bySeat, byTerritory, type Embedded, embedded, findSubject } from "@coercivity/exposure";

/** How much of what a country uses of an element came through the issuer's hands at one stage: on its ground, or under whoever sits there. */
export interface IssuerShare {
  readonly stage: Stage;
  /** The larger of the two in the best fit. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** What a country uses of an element at rest, kg a day, and the issuer's hold on it, stage by stage. The stage that binds is the one it holds most of. */
export interface Binding {
  readonly kgPerDay: number;
  readonly stages: readonly IssuerShare[];
  readonly binds: IssuerShare | undefined;
}

/** Embedded dependence on the issuer by stage, over the stored baselines; nothing of it where the country's industries use none of the element. */
export function bindingStage(bundle: Bundle, country: string, element: Element, issuer: string): Binding {
  const subject = findSubject(bundle.world, country);
  if (!subject || subject.facilities.length === 0) return { kgPerDay: 0, stages: [], binds: undefined };
  const [ground, seat] = [byTerritory, bySeat].map((label) => embedded(bundle, subject, element, label)) as [Embedded, Embedded];
  const stages = ground.stages.map(({ stage, origins }, s): IssuerShare => {
    const held = [origins, seat.stages[s]!.origins].map(
      (list) => list.find(({ name }) => name === issuer)?.share ?? { value: 0, low: 0, high: 0 },
    );
    const [a, b] = held as [(typeof held)[0], (typeof held)[0]];
    const more = a.value >= b.value ? a : b;
    return { stage, share: more.value, low: more.low, high: more.high };
  });
  const binds = stages.reduce<IssuerShare | undefined>((most, one) => (most && most.share >= one.share - 1e-12 ? most : one), undefined);
  return { kgPerDay: ground.kgPerDay.value, stages, binds };
}
