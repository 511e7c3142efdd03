import type { Baseline, Bundle, World } from "@coercivity/domain";

/** Fetches the bundle: the world, and the baselines as one run of 64-bit floats, for each the levels of all activities and then the flows of all links. */
export async function openBundleFiles(base: string): Promise<Bundle> {
  const [named, bytes] = await Promise.all([
    fetched(base, "world.json").then((response) => response.json() as Promise<{ id: string; world: World }>),
    fetched(base, "baselines.bin").then((response) => response.arrayBuffer()),
  ]);
  const { id, world } = named;
  const levels = world.facilities.reduce((sum, { activities }) => sum + activities.length, 0);
  const each = levels + world.links.length;
  const count = bytes.byteLength / (8 * each);
  if (!Number.isInteger(count)) throw new Error(`data/baselines.bin holds ${bytes.byteLength} bytes, which does not fit data/world.json`);
  const numbers = new Float64Array(bytes);
  const baselines = Array.from({ length: count }, (_, at): Baseline => {
    const from = at * each;
    return { levels: numbers.slice(from, from + levels), flows: numbers.slice(from + levels, from + each) };
  });
  return { id, world, baselines };
}

async function fetched(base: string, name: string): Promise<Response> {
  const response = await fetch(new URL(`data/${name}`, base));
  if (!response.ok) throw new Error(`data/${name}: ${response.status}`);
  return response;
}
