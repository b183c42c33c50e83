import {expect} from '@open-wc/testing';
import type {Versioned} from '../../src/api/document.js';
import {mapVersion} from '../../src/session/map-version.js';
import {accountId} from '../support/quick-adapter.js';

describe('a version whose value is mapped', () => {
  const version = {accountId: accountId('a'), revision: '2', value: 'new'};
  const length = (text: string) => text.length;

  it('has the same account and revision, and nothing that it has not replaced', () => {
    expect(mapVersion<string, number>(version, length)).to.deep.equal({...version, value: 3});
  });

  it('has the value that its write may have replaced, mapped as well', () => {
    const before: Versioned<string> = {...version, revision: '1', value: 'former'};
    const mapped = mapVersion({...version, overwritten: {before}}, length);
    expect(mapped.overwritten).to.deep.equal({before: {...version, revision: '1', value: 6}});
  });
});
