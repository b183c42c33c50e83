import {expect} from '@open-wc/testing';
import {linkFor} from '../../src/rich-text/editor/commands.js';

// cspell:ignore callto
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
      '[::1]',
      'münchen.example:8443/straße',
      'portal.example.com.:8443',
      'portal.example.com:8443/a@b',
      'portal_1.example.com:8443',
      'www.example.com',
      'localhost',
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
    for (const address of ['a@example.com', 'o’brien+x@example.ie', 'user@host', 'kim@münchen.example'])
      expect(linkFor(address)).to.equal(`mailto:${address}`);
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
      ':8443',
      '2001:db8::1',
      'user:secret@host',
      'user@host:8443/docs',
      'user@host/docs',
      'sms:12345',
      'callto:12345',
      'about:',
      'two words',
      '',
    ]) {
      expect(linkFor(typed), typed).to.equal(undefined);
    }
  });
});
