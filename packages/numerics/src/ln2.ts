/** The upper 32 bits of ln 2: multiplied by a binary exponent it is exact. */
export const LN2_HIGH = 0.6931471803691238;
/** ln 2 less `LN2_HIGH`, rounded. */
export const LN2_LOW = 1.9082149292705877e-10;
