import { z } from "zod";
import { elements } from "../element.ts";
import { projectCriteria, projectLevels } from "../project.ts";
import { stages } from "../world.ts";
import { quantitySpec } from "./quantity.ts";

/** Schema of facts/world/projects.yaml: what the words of facts/supply_projects.csv mean, and what each meaning is worth. */

const scale = <Level extends string>(levels: readonly Level[]) =>
  z.strictObject(Object.fromEntries(levels.map((level) => [level, quantitySpec])) as Record<Level, typeof quantitySpec>);

const { status, funding, seat, permit, residue, path, feed } = projectLevels;

const project = z.strictObject({
  stage: z.enum(stages),
  status: z.enum(status),
  funding: z.enum(funding),
  permit: z.enum(permit),
  residue: z.enum(residue),
  path: z.enum(path),
  feed: z.enum(feed),
  seat: z.string().min(1),
  linked: z.array(z.string().min(1)).optional(),
  start: quantitySpec.optional(),
  output: z.partialRecord(z.enum(elements), quantitySpec).optional(),
  goods: z.strictObject({ form: z.enum(["alloy", "magnet"]), tonnes: quantitySpec }).optional(),
  committed: z.record(z.string().min(1), quantitySpec).optional(),
  sameTonnesAs: z.string().min(1).optional(),
  note: z.string().min(1),
});

export const projectsFile = z.strictObject({
  asOf: z.iso.date(),
  weights: scale(projectCriteria),
  scales: z.strictObject({
    status: scale(status),
    funding: scale(funding),
    seat: scale(seat),
    permit: scale(permit),
    residue: scale(residue),
    path: scale(path),
    feed: scale(feed),
  }),
  schedule: z.strictObject({
    overrunShare: quantitySpec,
    trackRecord: z.tuple([quantitySpec, quantitySpec, quantitySpec]),
    ripe: quantitySpec,
    ripeYears: quantitySpec,
    adversePerYear: quantitySpec,
    outDays: quantitySpec,
    permitLuck: quantitySpec,
  }),
  mix: z.record(z.string().min(1), quantitySpec),
  projects: z.record(z.string().min(1), project),
});

export type ProjectsFile = z.infer<typeof projectsFile>;
