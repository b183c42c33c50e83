/** The tag prefix of the second copy of the library. */
export const SECOND_COPY = 'second-';
