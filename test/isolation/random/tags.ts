/** What a second copy of the library puts before its tags. */
export const SECOND_COPY = 'second-';
