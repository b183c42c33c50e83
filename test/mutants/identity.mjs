/** Guards of the ownership of tokens and responses. */
const tokens = 'src/api/crossbar/token-source.ts';
const ownership = 'src/api/crossbar/ownership.ts';
const client = 'src/api/crossbar/client.ts';

/** @type {readonly import('./guard.d.ts').Guard[]} */
export const identityGuards = [
  {
    id: 'another-user-ends',
    ensures: 'After a renewal, nothing of the previous user is sent with the token of another.',
    file: tokens,
    code: 'if (!same) this.#end(token);',
    mutated: '',
  },
  {
    id: 'another-user-ends-repeats',
    ensures: 'A failed read of the previous user is not sent again.',
    file: client,
    code: ', beforeRepeat: this.tokens.assertSameUser',
    mutated: '',
  },
  {
    id: 'another-user-for-good',
    ensures: 'A token source whose user has been replaced supplies no token.',
    file: tokens,
    code: `if (this.#stranger !== undefined) throw anotherUser();`,
    mutated: '',
  },
  {
    id: 'token-checked',
    ensures: 'A renewed token is not used before it is known to be of the same user.',
    file: tokens,
    code: 'await this.#check(token, this.#user, signal);',
    mutated: '',
  },
  {
    id: 'bound-to-one-user',
    ensures: 'A token source is never bound to a second user.',
    file: tokens,
    code: 'if (this.#user && !isSameTokenUser(this.#user, user)) this.#end(token);',
    mutated: '',
  },
  {
    id: 'bound-renewed-meanwhile',
    ensures: 'A token that was renewed while the server was asked about the previous one is checked as well.',
    file: tokens,
    code: 'if (this.#token !== token) {',
    mutated: 'if (false) {',
  },
  {
    id: 'answer-owned',
    ensures: 'A document that names another account than the request is rejected.',
    file: client,
    code: `    assertOwned(request.path, answer);\n`,
    mutated: '',
  },
  {
    id: 'answer-located',
    ensures: 'A creation that the server places in another account is rejected.',
    file: client,
    code: `    assertLocation(request.path, response.headers.get('location'), answer);\n`,
    mutated: '',
  },
  {
    id: 'answer-of-session',
    ensures: 'A response to another session is rejected.',
    file: client,
    code: `if (this.#echo.isForeign(token, answer)) {`,
    mutated: `if (this.#echo.isForeign(token, answer) && false) {`,
  },
  {
    id: 'answer-of-cache',
    ensures: 'A response that the browser cached for a previous session is read again.',
    file: client,
    code: `request.method === 'GET' && !request.uncached`,
    mutated: `false`,
  },
  {
    id: 'foreign-row',
    ensures: 'A list in which one row belongs to another account is rejected.',
    file: ownership,
    code: `(Array.isArray(data) ? data : [data]).findIndex(`,
    mutated: `(Array.isArray(data) ? [] : [data]).findIndex(`,
  },
  {
    id: 'foreign-private-owner',
    ensures: 'The private owner of a document is compared as well.',
    file: ownership,
    code: `['account_id', 'pvt_account_id'].some(`,
    mutated: `['account_id'].some(`,
  },
  {
    id: 'foreign-number',
    ensures: 'A number that is assigned to another account is rejected.',
    file: 'src/api/crossbar/assigned-numbers.ts',
    code: `if (typeof owner === 'string' && owner !== accountId) throw`,
    mutated: 'if (false) throw',
  },
  {
    id: 'adapter-in-use',
    ensures: 'Only the adapter in use, or its replacement, determines who is signed in.',
    file: 'src/session/connection.ts',
    code: ' || (used && !this.#isInUse(used))',
    mutated: '',
  },
];
