import {expect} from '@open-wc/testing';
import {isApiError, type ApiErrorKind} from '../../../src/api/errors.js';
import {accountId, fakeCrossbar, refusal, rejection, success, wireAccount} from '../support/fake-crossbar.js';

const id = accountId('a');

/** The error of a write with this response. */
async function refused(answer: () => Response) {
  const {adapter} = fakeCrossbar(({method}) => (method === 'GET' ? success(wireAccount(id)) : answer()));
  const base = await adapter.accounts.get(id);
  const error = await rejection(adapter.accounts.update(id, {base, changes: {name: 'New'}}));
  if (!isApiError(error)) throw error;
  return error;
}

const kinds: readonly [status: number, message: string, kind: ApiErrorKind][] = [
  [400, 'some_rule', 'refused'],
  [403, 'forbidden', 'forbidden'],
  [404, 'bad_identifier', 'not-found'],
  [404, 'bad identifier', 'not-found'],
  [404, 'not_found', 'unsupported'],
  [405, 'invalid_method', 'unsupported'],
  [410, 'gone', 'unsupported'],
  [416, 'range not satisfiable', 'refused'],
  [423, 'some_rule', 'refused'],
  [429, 'too_many_requests', 'rate-limited'],
  [500, 'unspecified_fault', 'server'],
  [500, 'account_has_descendants', 'refused'],
  [500, 'account_has_active_port', 'refused'],
  [503, 'datastore_fault', 'server'],
];

describe('error responses', () => {
  for (const [status, message, kind] of kinds) {
    it(`${status} ${message} is "${kind}"`, async () => {
      const error = await refused(() => refusal(status, message, {message: 'a text'}));
      expect(error).to.include({kind, status, requestId: 'req-err', message: 'a text'});
      if (error.kind === 'refused') expect(error.details.code).to.equal(message);
    });
  }

  for (const [status, kind] of [
    [400, 'refused'],
    [404, 'not-found'],
    [406, 'unsupported'],
    [408, 'timeout'],
    [412, 'conflict'],
    [413, 'refused'],
    [415, 'unsupported'],
    [502, 'server'],
    [504, 'timeout'],
  ] as const) {
    it(`${status} with an empty body or a page of HTML is "${kind}"`, async () => {
      for (const body of ['', '<!doctype html><h1>nginx</h1>']) {
        const headers = {'x-request-id': 'from-header'};
        const error = await refused(() => new Response(body, {status, headers}));
        expect(error).to.include({kind, status});
        if (error.kind === 'refused') expect(error.details.code).to.equal(String(status));
      }
    });
  }

  it('have the text of the server as their message, even if it is all of their data', async () => {
    expect(await refused(() => refusal(400, 'some_rule', 'a text'))).to.include({message: 'a text'});
    expect(await refused(() => refusal(400, 'some_rule', 7))).to.include({message: 'some_rule'});
  });

  it('take the request id from the header if the body has none', async () => {
    const error = await refused(() => new Response('', {status: 502, headers: {'x-request-id': 'from-header'}}));
    expect(error.requestId).to.equal('from-header');
  });

  for (const data of [{}, [], ['some-id'], 'a text', null, 7, {message: 7}, {name: 'x'}, {name: {unique: 'x'}}]) {
    it(`survive invalid data: ${JSON.stringify(data)}`, async () => {
      for (const status of [400, 401, 402, 403, 404, 409, 423, 500]) {
        const error = await refused(() => refusal(status, 'some_code', data));
        expect(error.status).to.equal(status);
      }
    });
  }

  it("name each rejected value by its path in the model, whatever the server's format", async () => {
    const rule = {message: 'Value did not match type(s): string', target: 'string', value: 4};
    const error = await refused(() =>
      refusal(400, 'validation error', {
        'contact.billing.number': {type: rule},
        'contact%2Etechnical%2Eemail': {type: rule},
        'caller_id%2Eexternal%2Ename': {maxLength: {message: 'too long', target: 35}},
        name: {
          minLength: {message: 'String must be at least 1 characters', target: 1},
          unique: {message: 'Account name already in use', cause: 'x'},
        },
        'call_restriction.did_us.action': {enum: {message: 'no such value', target: ['inherit', 'deny']}},
      }),
    );
    expect(error.kind).to.equal('invalid');
    expect(error.details).to.deep.equal({
      fields: [
        {path: 'contacts.billing.phone', rule: 'type', message: rule.message, target: 'string'},
        {path: 'contacts.technical.email', rule: 'type', message: rule.message, target: 'string'},
        {path: 'caller_id.external.name', rule: 'maxLength', message: 'too long', target: 35},
        {path: 'name', rule: 'minLength', message: 'String must be at least 1 characters', target: 1},
        {path: 'name', rule: 'unique', message: 'Account name already in use'},
        {path: 'call_restriction.did_us.action', rule: 'enum', message: 'no such value', target: 'inherit, deny'},
      ],
    });
  });

  it('distinguish an expired token from an invalid one', async () => {
    const expired = await refused(() => refusal(401, 'invalid credentials'));
    const invalid = await refused(() => refusal(401, 'invalid_credentials', {message: 'invalid credentials'}));
    expect(expired.details).to.deep.equal({reason: 'expired'});
    expect(invalid.details).to.deep.equal({reason: 'invalid'});
  });

  it('402 carries the quote: items with a quantity, and the amounts due today and monthly', async () => {
    const item = (quantity: number, more: object = {}) => ({
      category: 'limits',
      item: 'twoway_trunks',
      quantity,
      billable: quantity,
      rate: 24.99,
      total: quantity * 24.99,
      prorate: {additions: true, removals: false},
      ...more,
    });
    const error = await refused(() =>
      refusal(402, 'accept charges', [
        {
          activation_charges: [{category: 'limits', item: 'twoway_trunks', billable: 2, rate: 5, total: 10}],
          items: [
            item(2, {
              name: 'Two-way trunks',
              discounts: {total: 5, single: {rate: 5}},
              changes: {type: 'modified', difference: {billable: 2, quantity: 2}},
            }),
            item(0),
            item(1, {changes: {difference: {billable: 1}}}),
          ],
          taxes: [],
          summary: {today: 10, recurring: 74.97},
          plan: {},
          bookkeeper: {id: 'iou', type: 'iou', vendor_id: 'v'},
        },
      ]),
    );
    expect(error.kind).to.equal('charges');
    const line = {category: 'limits', item: 'twoway_trunks', rate: 24.99};
    expect(error.details).to.deep.equal({
      quote: [
        {
          lines: [
            {...line, name: 'Two-way trunks', quantity: 2, discount: 5, total: 49.98, added: 2},
            {...line, name: '', quantity: 1, discount: 0, total: 24.99},
          ],
          activations: [{category: 'limits', item: 'twoway_trunks', name: '', quantity: 2, rate: 5, total: 10}],
          today: 10,
          monthly: 74.97,
        },
      ],
    });
  });

  it('402 for a payer who is not in good standing has another kind, so that it is not asked about', async () => {
    const error = await refused(() => refusal(402, 'billing_issue', {reason: 'not_enough_credit', message: 'pay'}));
    expect(error).to.include({kind: 'billing-issue', message: 'pay', retryable: false});
    expect(error.details).to.deep.equal({reason: 'not_enough_credit'});
  });

  it('402 with an unreadable quote names the field', async () => {
    const error = await refused(() => refusal(402, 'accept charges', [{items: [{category: 'limits', item: 7}]}]));
    expect(error.kind).to.equal('protocol');
    expect(error.details).to.deep.equal({path: 'data.0.items.0.item'});
  });
});

describe('invalid responses', () => {
  const wrong: readonly [name: string, answer: () => Response, path: string][] = [
    ['an empty body', () => new Response('', {status: 200}), ''],
    ['HTML', () => new Response('<h1>Welcome to nginx</h1>', {status: 200}), ''],
    ['cut JSON', () => new Response('{"data":{"id":"a', {status: 200}), ''],
    ['a list for an envelope', () => Response.json([]), ''],
    ['no data', () => Response.json({status: 'success'}), 'data'],
    ['a list for a document', () => success([]), 'data'],
    ['a text for the flag that writes send back', () => success(wireAccount(id, {enabled: 'yes'})), 'data.enabled'],
    ['another account', () => success(wireAccount(accountId('b'))), 'data.id'],
    ['a number for the revision', () => success(wireAccount(id), {revision: 7}), 'revision'],
  ];
  for (const [name, answer, path] of wrong) {
    it(`${name}: "protocol" at "${path}"`, async () => {
      const error = await rejection(fakeCrossbar(answer).adapter.accounts.get(id));
      expect(error).to.include({kind: 'protocol', status: 200});
      expect(error).to.have.deep.property('details', {path});
    });
  }

  it('name a value next to the data', async () => {
    const {adapter} = fakeCrossbar(() => success({id}, {metadata: {call_restriction: 7}}));
    expect(await rejection(adapter.callingRules.get(id))).to.have.deep.property('details', {
      path: 'metadata.call_restriction',
    });
  });

  it('name the row of a list on which a deletion depends', async () => {
    const row = {id: 'd1', name: 'Desk phone', owner_id: 'u'};
    const {adapter} = fakeCrossbar(() => success([row, row, {...row, id: 4}]));
    const error = await rejection(adapter.admins.ownedResources(id, 'u'));
    expect(error).to.have.deep.property('details', {path: 'data.2.id'});
  });
});
