/** A stream of whole numbers below a bound, the same for the same seed. */
export type Draw = (below: number) => number;

/** Numbers from 32-bit state by shifts and multiplications (a mixing function after Steele and Vigna). */
export function drawsFrom(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x9e3779b9) | 0;
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) % below;
  };
}

/** What goes wrong in files: signs of the formats, numbers at the edge, words that mean something to a runtime, bytes that are no text. */
const splinters: readonly Uint8Array[] = [
  ...[
    '"',
    '""',
    ",",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "'",
    "\\",
    ":",
    ": ",
    "- ",
    "? ",
    "#",
    " #",
    "[",
    "]",
    "{",
    "}",
    "|",
    ">",
    "&a ",
    "*a",
    "<<: *a",
  ],
  ...[
    "!!binary ",
    "!x ",
    "---\n",
    "...\n",
    "%YAML 9.9\n",
    "~",
    "null",
    "yes",
    "2025-02-30",
    "FY2025",
    "..",
    "NaN",
    "1e999",
    "-1",
    "0x10",
    "1,5",
    "９",
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "JAP",
    "XXX",
    ";",
    "+",
    "%",
    "t REO",
    " ",
    "\u00a0",
    "\ufeff",
    "\u2028",
    "é",
    "𝕏",
    "\0",
    "[[[[[[[[",
    "- - - - ",
  ],
].map((text) => new TextEncoder().encode(text));
const noText = [0xff, 0xc0, 0x80, 0xed, 0xfe].map((byte) => new Uint8Array([byte]));

/** Spoils a file in one to four places: bytes changed, spans cut, doubled or moved, splinters put in, the end cut off. */
export function mutate(bytes: Uint8Array, draw: Draw): Uint8Array {
  let spoilt = bytes;
  for (let times = 1 + draw(4); times > 0; times--) spoilt = spoilOnce(spoilt, draw);
  return spoilt;
}

function spoilOnce(bytes: Uint8Array, draw: Draw): Uint8Array {
  const at = draw(bytes.length + 1);
  const to = Math.min(bytes.length, at + 1 + draw(draw(8) === 0 ? 200 : 12));
  switch (draw(9)) {
    case 0:
      return joined(bytes.subarray(0, at), bytes.subarray(to));
    case 1:
      return joined(bytes.subarray(0, to), bytes.subarray(at));
    case 2:
      return bytes.slice(0, at);
    case 3: {
      const changed = bytes.slice();
      if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ (1 << draw(8));
      return changed;
    }
    case 4: {
      const from = draw(bytes.length + 1);
      return joined(bytes.subarray(0, at), bytes.subarray(from, from + draw(40)), bytes.subarray(at));
    }
    case 5:
      return joined(bytes.subarray(0, at), noText[draw(noText.length)]!, bytes.subarray(at));
    default:
      return joined(bytes.subarray(0, at), splinters[draw(splinters.length)]!, bytes.subarray(draw(2) === 0 ? at : to));
  }
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
