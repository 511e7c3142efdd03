import { nearest, type Stream } from "@coercivity/domain";

/** Everyday names for streams, beside the names that the world itself gives them. Signs between words and case do not count. */
const streamAliases: Readonly<Record<string, readonly string[]>> = {
  "magnet.std": ["standard NdFeB", "NdFeB grade N", "NdFeB grade M", "bonded or standard neodymium magnets"],
  "magnet.mid": ["mid-temperature NdFeB", "mid-temp NdFeB", "NdFeB grade H", "NdFeB grade SH"],
  "magnet.high": ["high-temperature NdFeB", "high-temp NdFeB", "NdFeB grade UH", "NdFeB grade EH", "NdFeB grade AH", "traction magnets"],
  "magnet.smco": ["SmCo", "samarium-cobalt magnets", "SmCo magnets"],
  "part.traction-motor": ["traction motor", "EV motors", "e-axle motors"],
  "part.vehicle-motor": ["steering motors", "EPS motors", "small vehicle motors", "pump motors"],
  "part.servo": ["servo motors", "servos", "spindle motors"],
  "part.generator": ["wind generators", "permanent-magnet generators"],
  "part.compressor": ["compressor motors", "lift motors"],
  "part.drive-audio": ["speakers", "loudspeakers", "voice coil actuators", "hard disk actuators"],
  "metal.NdPr": ["didymium metal", "neodymium metal", "praseodymium-neodymium metal", "Nd metal"],
  "metal.Dy": ["dysprosium metal", "dysprosium-iron", "DyFe"],
  "metal.Tb": ["terbium metal"],
  "metal.Sm": ["samarium metal"],
  "metal.mischmetal": ["mischmetal", "cerium metal", "lanthanum metal"],
  "oxide.La": ["lanthanum oxide", "lanthana"],
  "oxide.Ce": ["cerium oxide", "ceria", "polishing powder"],
  "oxide.NdPr": ["neodymium oxide", "praseodymium-neodymium oxide", "didymium oxide", "NdPr oxide"],
  "oxide.Sm": ["samarium oxide"],
  "oxide.Eu": ["europium oxide"],
  "oxide.Gd": ["gadolinium oxide"],
  "oxide.Tb": ["terbium oxide"],
  "oxide.Dy": ["dysprosium oxide", "dysprosia"],
  "oxide.Ho": ["holmium oxide"],
  "oxide.Er": ["erbium oxide", "erbia"],
  "oxide.Tm": ["thulium oxide"],
  "oxide.Yb": ["ytterbium oxide"],
  "oxide.Lu": ["lutetium oxide"],
  "oxide.Y": ["yttrium oxide", "yttria"],
};

/** What a written stream is: one of the world's, a word that fits several of them, or none, with the nearest. */
export type StreamFound =
  | { readonly kind: "found"; readonly stream: string }
  | { readonly kind: "several"; readonly streams: readonly string[] }
  | { readonly kind: "none"; readonly near: string | undefined };

/** Finds a stream by its id, by its name in the world, or by an everyday name. A magnet or motor of no stated class fits several. */
export function findStream(written: string, streams: readonly Stream[]): StreamFound {
  const byName = new Map<string, string>();
  for (const { id } of streams) for (const alias of streamAliases[id] ?? []) byName.set(plain(alias), id);
  for (const { id, name } of streams) byName.set(plain(name), id);
  for (const { id } of streams) byName.set(plain(id), id);
  const wanted = plain(written);
  const stream = byName.get(wanted);
  if (stream !== undefined) return { kind: "found", stream };
  const family = families.find(({ words }) => words.includes(wanted));
  const members = family ? streams.filter(({ id }) => id.startsWith(family.prefix) && id !== family.but).map(({ id }) => id) : [];
  if (members.length > 0) return { kind: "several", streams: members };
  const near = nearest(written, [...streams.map(({ id }) => id), ...byName.keys()]);
  return { kind: "none", near: near === undefined ? undefined : (byName.get(plain(near)) ?? near) };
}

const families: readonly { readonly prefix: string; readonly but?: string; readonly words: readonly string[] }[] = [
  { prefix: "magnet.", words: ["magnets", "magnet", "permanentmagnets", "rareearthmagnets"] },
  { prefix: "magnet.", but: "magnet.smco", words: ["ndfeb", "ndfebmagnets", "ndfebmagnet", "neodymiummagnets", "neodymiummagnet"] },
  { prefix: "part.", words: ["motor", "motors", "part", "parts"] },
  { prefix: "oxide.", words: ["oxide", "oxides", "rareearthoxides", "rareearthoxide"] },
  { prefix: "metal.", words: ["metal", "metals", "rareearthmetal", "rareearthmetals"] },
];

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, "");
}
