/** A short sum over a text (FNV-1a, 32 bits, six digits of base 36): tells a cut or mistyped link from a whole one. Guards against nothing else. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36).slice(-6).padStart(6, "0");
}
