/** Version of the library; the package check verifies that it equals the version in package.json. */
export const version = '0.1.0';
