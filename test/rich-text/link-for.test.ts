import {expect} from '@open-wc/testing';
import {linkFor} from '../../src/rich-text/editor/commands.js';

describe('the address of a typed link', () => {
  it('is a secure one for a host with a port', () => {
    for (const typed of [
      'portal.example.com:8443/docs',
      'sip.example.com:5061',
      'Portal.example.com:8443?page=1',
      'portal.example.com:8443#top',
      'localhost:8080',
      'pbx:8443/admin',
      '192.0.2.7:8443/docs',
      '[2001:db8::1]:8443/docs',
      ' portal.example.com/docs ',
    ]) {
      expect(linkFor(typed), typed).to.equal(new URL(`https://${typed.trim()}`).href);
    }
  });

  it('has the scheme that the user typed, or the one of an e-mail address', () => {
    for (const address of [
      'http://example.com:8080/',
      'HTTPS://example.com/',
      'tel:4155554155',
      'sip:100@example.com',
      'sips:100@example.com:5061',
      'mailto:a@example.com',
    ]) {
      expect(linkFor(address), address).to.equal(new URL(address).href);
    }
    expect(linkFor('a@example.com')).to.equal('mailto:a@example.com');
  });

  it('does not exist for other schemes, impossible ports, and texts', () => {
    for (const typed of [
      'javascript:ran()',
      'javascript:1',
      'JavaScript:1/ran()',
      'data:1',
      'ftp://example.com',
      'portal.example.com:99999/docs',
      'portal.example.com:docs',
      'two words',
      '',
    ]) {
      expect(linkFor(typed), typed).to.equal(undefined);
    }
  });
});
