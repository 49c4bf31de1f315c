/** A number with more digits is not an amount, but that of a telephone, a passport or an account. */
export const MAX_DIGITS = 15;
