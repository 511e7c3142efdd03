/** Picks streams by id, by prefix with a star (`oxide.*`, `magnet.*`), or all (`*`). */
export type StreamPattern = string;
/** A country code, a group of countries, `ALL`, or `!CHN` for everyone but. */
export type CountryPattern = string;
