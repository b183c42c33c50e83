/**
 * The generation of the server. The responses of 4 were recorded from a real server. Those of 5 were read in its
 * source: no such server was available.
 */
export type Generation = 4 | 5;
