/** Marks the elements of all copies of this library with their version. */
export const brand = Symbol.for('account-widgets.version');
