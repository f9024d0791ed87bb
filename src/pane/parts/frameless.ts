/**
 * Style of a button that looks like words: forced colours draw a frame round every button, which would touch the words
 * and cut into their neighbours. Drawn in the colour of the ground, so that nothing moves; the focus ring stays.
 */
export const frameless = { '@media (forced-colors: active)': { border: '1px solid Canvas' } } as const;
