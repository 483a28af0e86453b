// How much is measured. One place, because what is written and what is run must agree.
/** Many, so that no branch predictor knows them by heart. */
export const HOUSEHOLDS = 512;
/** Of these, how many are taken through all questions. */
export const WALKED = 16;
/** The large pack has so many times the procedures of the small one. */
export const GROWTH = 10;
export const TODAY = '2026-11-22';
