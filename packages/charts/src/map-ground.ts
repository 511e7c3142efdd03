import { type GeoPermissibleObjects, geoCentroid, geoDistance, geoEqualEarth, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { Point } from "./flow-map-layout.ts";
import type { FlowMap, MapNode } from "./map-words.ts";
import { ink } from "./palette.ts";
import { element } from "./svg.ts";

/** Land and the lines between countries, of Natural Earth. */
export interface MapShapes {
  readonly land: GeoPermissibleObjects;
  readonly borders: GeoPermissibleObjects;
}

/** Puts degrees on px, and draws what lies below the flows. */
export interface MapGround {
  readonly place: (node: MapNode) => Point | undefined;
  readonly marks: readonly string[];
}

/** Reads a topology as world-atlas gives it (`countries-110m.json`). */
export function shapesOf(topology: unknown): MapShapes {
  type Given = Parameters<typeof feature>[0];
  const given = topology as Given;
  const countries = given.objects.countries as Parameters<typeof mesh>[1] & {};
  return { land: feature(given, countries) as GeoPermissibleObjects, borders: mesh(given, countries, (a, b) => a !== b) };
}

/** Share of the weight that is in the picture at least, and the distance, radians, within which everybody is. */
const core = { reach: 0.75, near: 0.7 } as const;

/** Equal Earth, turned to the middle of the flow and fitted to those who carry most of it. */
export function equalEarth({ nodes, flows, target }: FlowMap, shapes: MapShapes, width: number, height: number, pad: number): MapGround {
  // By what was, so that the crop stands still while the day moves.
  const was = flows.some(({ before }) => before > 0);
  const weight = new Map<string, number>();
  for (const { from, to, before, now } of flows) {
    const root = Math.sqrt(Math.max(was ? before : now, 0));
    for (const id of [from, to]) weight.set(id, (weight.get(id) ?? 0) + root);
  }
  const placed = nodes.flatMap(({ id, place }) =>
    place && weight.has(id) ? [{ id, place: [...place] as [number, number], weight: weight.get(id)! }] : [],
  );
  const near = coreOf(placed, target);
  const coordinates = near.map(({ place }) => place);
  // Never closer than some degrees around each place, so that one country does not fill the picture.
  const roomy = coordinates.flatMap(([lon, lat]) => [
    [lon - 7, lat],
    [lon + 7, lat],
    [lon, lat - 6],
    [lon, lat + 6],
  ]);
  const centre = coordinates.length > 0 ? geoCentroid({ type: "MultiPoint", coordinates }) : [110, 25];
  const projection = geoEqualEarth()
    .rotate([-(centre[0] ?? 0), 0])
    .fitExtent(
      [
        [pad, pad],
        [width - pad, height - pad],
      ],
      {
        type: "MultiPoint",
        coordinates:
          roomy.length > 0
            ? roomy
            : [
                [60, 0],
                [160, 50],
              ],
      },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const path = geoPath(projection).digits(1);
  const land = path(shapes.land) ?? "";
  const borders = path(shapes.borders) ?? "";
  return {
    place: ({ place }) => (place ? (projection([...place]) ?? undefined) : undefined),
    marks: [
      land === "" ? "" : element("path", { d: land, fill: ink("land") }),
      borders === "" ? "" : element("path", { d: borders, fill: "none", stroke: ink("paper"), "stroke-width": "0.75" }),
    ],
  };
}

/** The target and its neighbours in flow: nearest to the weighted middle first, until they carry most of it, and all within 0.7 radians. */
function coreOf<Node extends { id: string; place: [number, number]; weight: number }>(placed: readonly Node[], target: string): Node[] {
  const middle = geoCentroid({
    type: "MultiPoint",
    coordinates: placed.flatMap(({ place, weight }) => Array.from({ length: Math.min(40, Math.max(1, Math.round(weight))) }, () => place)),
  });
  const total = placed.reduce((sum, { weight }) => sum + weight, 0);
  let carried = 0;
  return [...placed]
    .sort((a, b) => Number(b.id === target) - Number(a.id === target) || geoDistance(a.place, middle) - geoDistance(b.place, middle))
    .filter(({ place, weight }) => {
      const enough = carried >= core.reach * total && geoDistance(place, middle) > core.near;
      carried += weight;
      return !enough;
    });
}
