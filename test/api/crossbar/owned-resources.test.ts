import {expect} from '@open-wc/testing';
import type {OwnedResource} from '../../../src/api/admins.js';
import type {ApiErrorOf} from '../../../src/api/errors.js';
import {accountId, fakeCrossbar, refusal, rejection, success} from '../support/fake-crossbar.js';

const id = accountId('a');
const owner = 'u-1';
const route: OwnedResource = {kind: 'callflow', id: 'c-1', name: '+15055550100', dispositions: ['release', 'remove']};
const document = {
  id: 'c-1',
  type: 'mobile',
  owner_id: owner,
  numbers: ['+15055550100'],
  flow: {module: 'user', data: {id: owner}, children: {_: {module: 'voicemail', data: {id: 'v-1'}, children: {}}}},
  metadata: {[owner]: {first_name: 'Ann'}},
};

/** A server with one mobile route and these phones. */
function withPhones(...phones: readonly {readonly id: string; readonly mobile: {readonly mdn: string} | undefined}[]) {
  return fakeCrossbar(({method, path}) => {
    if (method === 'POST') return success(document);
    if (path.startsWith(`accounts/${id}/callflows/c-1`)) return success(document);
    const phone = phones.find((one) => path.endsWith(`devices/${one.id}`));
    if (phone) return success(phone);
    return success([{id: 'd-0', device_type: 'softphone'}, ...phones.map((one) => ({...one, device_type: 'mobile'}))]);
  });
}

describe('resources that a user owns', () => {
  it('are read by owner, each with its possible dispositions', async () => {
    const {adapter, sent} = fakeCrossbar(({path}) => {
      if (path.includes('callflows')) return success([{id: 'c-1', type: 'mobile', numbers: ['+1505']}, {id: 'c-2'}]);
      if (path.includes('vmboxes')) return success([{id: 'v-1', mailbox: 2001}]);
      if (path.includes('devices')) return success([{id: 'd-1', name: 'Desk phone'}]);
      return refusal(404, 'not_found');
    });
    expect(await adapter.admins.ownedResources(id, owner)).to.deep.equal([
      {kind: 'callflow', id: 'c-1', name: '+1505', dispositions: ['release', 'remove']},
      {kind: 'callflow', id: 'c-2', name: '', dispositions: ['remove']},
      {kind: 'voicemail', id: 'v-1', name: '2001', dispositions: ['remove']},
      {kind: 'device', id: 'd-1', name: 'Desk phone', dispositions: ['release', 'remove']},
    ]);
    expect(sent).to.have.lengthOf(4);
    for (const {path} of sent) expect(path).to.contain(`filter_owner_id=${owner}`);
  });

  it('are not treated as absent when they cannot be read', async () => {
    const {adapter} = fakeCrossbar(({path}) => (path.includes('vmboxes') ? refusal(403, 'forbidden') : success([])));
    expect(await rejection(adapter.admins.ownedResources(id, owner))).to.include({kind: 'forbidden'});
  });

  it('count as resolved if they are already deleted; those that must be deleted cannot be kept', async () => {
    const {adapter} = fakeCrossbar(({path}) =>
      path.includes('vmboxes/v-1') ? refusal(404, 'bad_identifier') : success([]),
    );
    const box: OwnedResource = {kind: 'voicemail', id: 'v-1', name: '2001', dispositions: ['remove']};
    await adapter.admins.resolveOwnedResource(id, owner, {resource: box, disposition: 'remove'});
    const retained = adapter.admins.resolveOwnedResource(id, owner, {resource: box, disposition: 'release'});
    expect(await rejection(retained)).to.include({kind: 'refused'});
  });

  it('are not resolved by "not found" while they are still listed', async () => {
    const box: OwnedResource = {kind: 'voicemail', id: 'v-1', name: '2001', dispositions: ['remove']};
    const {adapter} = fakeCrossbar(({path}) =>
      path.includes('vmboxes/v-1') ? refusal(404, 'bad_identifier') : success([{id: 'v-1', mailbox: 2001}]),
    );
    const error = await rejection(
      adapter.admins.resolveOwnedResource(id, owner, {resource: box, disposition: 'remove'}),
    );
    expect(error).to.include({kind: 'not-found'});
  });

  const room: OwnedResource = {kind: 'conference', id: 'r-1', name: 'Room', dispositions: ['release', 'remove']};

  it('are released under a new name', async () => {
    const {adapter, sent} = fakeCrossbar(() => success({id: 'r-1', owner_id: owner, name: 'Room'}));
    await adapter.admins.resolveOwnedResource(id, owner, {
      resource: room,
      disposition: 'release',
      name: 'Unassigned Room',
    });
    expect(sent).to.have.lengthOf(2);
    expect(sent[1]).to.include({method: 'PATCH', path: `accounts/${id}/conferences/r-1`});
    expect(sent[1]?.body).to.deep.equal({data: {owner_id: null, name: 'Unassigned Room'}});
  });

  for (const disposition of ['release', 'remove'] as const) {
    it(`${disposition}: stay with the user to whom another client has given them`, async () => {
      const {adapter, lines} = fakeCrossbar(() => success({id: 'r-1', owner_id: 'u-2', name: 'Room'}));
      await adapter.admins.resolveOwnedResource(id, owner, {resource: room, disposition});
      expect(lines()).to.deep.equal([`GET accounts/${id}/conferences/r-1`]);
    });

    it(`${disposition}: are unchanged, and returned as they are now, when another client has renamed them`, async () => {
      const {adapter, lines} = fakeCrossbar(() => success({id: 'r-1', owner_id: owner, name: 'Board room'}));
      const error = (await rejection(
        adapter.admins.resolveOwnedResource(id, owner, {resource: room, disposition}),
      )) as ApiErrorOf<'conflict'>;
      expect(error.kind).to.equal('conflict');
      expect(error.details.current?.value).to.deep.equal({...room, name: 'Board room'});
      expect(lines()).to.deep.equal([`GET accounts/${id}/conferences/r-1`]);
    });
  }

  it('route a mobile number to the phone with that number, and nowhere else', async () => {
    const {adapter, sent} = withPhones(
      {id: 'd-1', mobile: {mdn: '5055550199'}},
      {id: 'd-2', mobile: {mdn: '5055550100'}},
    );
    await adapter.admins.resolveOwnedResource(id, owner, {resource: route, disposition: 'release'});
    expect(sent.at(-1)).to.include({method: 'POST', path: `accounts/${id}/callflows/c-1`});
    const devices = sent.find(({path}) => path.startsWith(`accounts/${id}/devices?`));
    expect(devices?.path, "lists the user's devices only").to.contain(`filter_owner_id=${owner}`);
    expect(sent.at(-1)?.body).to.deep.equal({
      data: {
        id: 'c-1',
        type: 'mobile',
        numbers: ['+15055550100'],
        flow: {module: 'device', data: {id: 'd-2'}, children: {}},
      },
    });
  });

  it("route a mobile number to the user's only phone if its own number is another one or unknown", async () => {
    for (const mobile of [{mdn: '5055550199'}, {mdn: ''}, undefined]) {
      const {adapter, sent} = withPhones({id: 'd-1', mobile});
      await adapter.admins.resolveOwnedResource(id, owner, {resource: route, disposition: 'release'});
      expect(sent.at(-1)?.body).to.have.deep.nested.property('data.flow.data', {id: 'd-1'});
    }
  });

  it('never route a mobile number to a phone without a number while another phone has it', async () => {
    const {adapter, sent} = withPhones({id: 'd-1', mobile: {mdn: ''}}, {id: 'd-2', mobile: {mdn: '5055550100'}});
    await adapter.admins.resolveOwnedResource(id, owner, {resource: route, disposition: 'release'});
    expect(sent.at(-1)?.body).to.have.deep.nested.property('data.flow.data', {id: 'd-2'});
  });

  it('keep a route that already leads to its phone', async () => {
    const {adapter, lines} = fakeCrossbar(() => success({id: 'c-1', type: 'mobile', numbers: ['+15055550100']}));
    await adapter.admins.resolveOwnedResource(id, owner, {resource: route, disposition: 'release'});
    expect(lines()).to.deep.equal([`GET accounts/${id}/callflows/c-1`]);
  });

  it('reject routing a mobile number without a phone, or with several phones that have other numbers', async () => {
    const others = [
      {id: 'd-1', mobile: {mdn: '5055550199'}},
      {id: 'd-2', mobile: {mdn: '5055550198'}},
    ];
    for (const phones of [[], others]) {
      const {adapter, sent} = withPhones(...phones);
      const error = await rejection(
        adapter.admins.resolveOwnedResource(id, owner, {resource: route, disposition: 'release'}),
      );
      expect(error).to.have.deep.property('details', {code: 'no_mobile_device'});
      expect(sent.every(({method}) => method === 'GET')).to.equal(true);
    }
  });
});
