/** Version of the library; the package check keeps it equal to the one of the package. */
export const version = '0.1.0';
