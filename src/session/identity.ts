/** Where something of a user is kept. Made once, by the module that keeps it. */
export type SlotKey<T extends object> = (string | symbol) & {readonly holds?: (value: T) => T};

/**
 * A slot that all copies of the library on a page share. So its name ends in the version of what it holds, such as
 * `credit-desks@1`, which changes whenever another copy could no longer use that.
 */
export function createSlot<T extends object>(name: string): SlotKey<T> {
  return name;
}

/** A slot of this copy of the library: for what no other copy can use, such as an instance that is told by its class. */
export function createOwnSlot<T extends object>(name: string): SlotKey<T> {
  return Symbol(name);
}

/**
 * Who is signed in, from the sign-in until somebody else, or nobody, is. A new connection has a new identity, even of the same
 * user. What belongs to the user and not to an account or an element is kept in its slots, and ends with it.
 */
export class Identity {
  /** Tells two identities apart, and holds nothing of either. */
  readonly id = crypto.getRandomValues(new Uint32Array(4)).join('-');
  #slots: Map<string | symbol, unknown> | undefined = new Map();

  /** What is kept in a slot; made when it is first asked for. Of a user who has left nothing is kept any more. */
  slot<T extends object>(key: SlotKey<T>, make: () => T): T {
    const kept = this.#slots?.get(key) ?? make();
    this.#slots?.set(key, kept);
    return kept as T;
  }

  /** Another user has signed in, or nobody is any more: nothing of this one can be reached, whoever still holds a scope. */
  end(): void {
    this.#slots = undefined;
  }
}
