/**
 * A name as an unsigned 32-bit number (FNV-1a over its UTF-16 code units): what a path draws depends on its name alone, not on where in a list
 * it stands, so that two scenarios share the luck of every number they have in common.
 */
export function pathKey(path: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < path.length; i++) {
    const code = path.charCodeAt(i);
    hash = Math.imul(hash ^ (code & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (code >>> 8), 0x01000193);
  }
  return hash >>> 0;
}
