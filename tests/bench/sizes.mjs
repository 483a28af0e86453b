// How much is measured. One place, because what is written and what is run must agree.
export const HOUSEHOLDS = 32;
/** The large pack has so many times the procedures of the small one. */
export const GROWTH = 10;
export const TODAY = '2026-11-22';
