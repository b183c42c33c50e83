/** Key of a slot that holds something of a user. Created once, by the module that owns the slot. */
export type SlotKey<T extends object> = (string | symbol) & {readonly holds?: (value: T) => T};

/**
 * A slot that all copies of the library on a page share. Its name therefore ends in the version of its content, such as
 * `credit-desks@1`, which changes whenever another copy could no longer use that content.
 */
export function createSlot<T extends object>(name: string): SlotKey<T> {
  return name;
}

/**
 * A slot of this copy of the library, for content that no other copy can use, such as instances that are recognized by
 * class.
 */
export function createOwnSlot<T extends object>(name: string): SlotKey<T> {
  return Symbol(name);
}

/**
 * The signed-in user, from sign-in until sign-out or until another user signs in. Every connection has a new identity,
 * even for the same user. Data that belongs to the user rather than to an account or element is stored in its slots and
 * ends with it.
 */
export class Identity {
  /** Distinguishes two identities and reveals nothing about either. */
  readonly id = crypto.getRandomValues(new Uint32Array(4)).join('-');
  #slots: Map<string | symbol, unknown> | undefined = new Map();

  /** The content of a slot, created on first use. After `end`, nothing is stored. */
  slot<T extends object>(key: SlotKey<T>, make: () => T): T {
    const retained = this.#slots?.get(key) ?? make();
    this.#slots?.set(key, retained);
    return retained as T;
  }

  /**
   * Called at sign-out or when another user signs in: the content of the slots becomes unreachable, even for code that
   * still holds a scope.
   */
  end(): void {
    this.#slots = undefined;
  }
}
