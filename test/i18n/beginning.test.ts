import {expect} from '@open-wc/testing';
import {wordsOf} from '../../src/components/account-notes/account-notes.model.js';
import {newTemplate} from '../../src/domains/creation/templates/account-template.js';
import {beginning} from '../../src/i18n/beginning.js';

describe('the beginning of a text', () => {
  it('is counted in code points', () => {
    expect(beginning('a😀b😀', 2)).to.equal('a😀');
    expect(beginning('😀'.repeat(200), 128)).to.equal('😀'.repeat(128));
    expect(beginning('abc', 3)).to.equal('abc');
    expect(beginning('', 3)).to.equal('');
  });

  it('does not end within a flag, a family, or a letter with its accent', () => {
    expect(beginning('ab🇩🇪', 3)).to.equal('ab');
    expect(beginning('ab👨‍👩‍👧', 4)).to.equal('ab');
    expect(beginning('ab👍🏽', 3)).to.equal('ab');
    expect(beginning('abc\u0308', 3)).to.equal('ab');
    expect(beginning('👨‍👩‍👧', 2), 'rather than nothing').to.equal('👨‍');
  });

  it('is what a template and a conflict show of long texts', () => {
    const {name} = newTemplate('a'.repeat(127) + '👍🏽', {});
    expect(name).to.equal('a'.repeat(127));
    expect(wordsOf(`<p>${'a'.repeat(199)}👍🏽</p>`)).to.equal(`${'a'.repeat(199)} …`);
    expect(wordsOf(`<p>${'😀'.repeat(200)}</p>`)).to.equal('😀'.repeat(200));
  });
});
