/** A resident's number as it is read out: where it was given, the day of birth, the rest. */
export const grouped = (typed: string): string => [typed.slice(0, 6), typed.slice(6, 14), typed.slice(14)].filter(Boolean).join(' ');

/** All eighteen signs are there; whether they make a number says the check digit, which is not looked at here. */
export const isWhole = (typed: string): boolean => typed.length === 18;
