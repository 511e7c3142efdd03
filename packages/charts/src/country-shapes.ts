import topology from "world-atlas/countries-110m.json" with { type: "json" };
import { type MapShapes, shapesOf } from "./map-ground.ts";

/** Shapes of Natural Earth, 1 : 110 million; no view on borders. About 40 kB compressed: import it when a map is shown. Source: Natural Earth, public domain. */
export const countryShapes: MapShapes = shapesOf(topology);
