import {expect, fixture, html} from '@open-wc/testing';
import {TextMatch} from '../../../src/ui/text/text-match.js';

async function marked(query: string, value: string): Promise<readonly string[]> {
  const paragraph = await fixture(html`<p>${new TextMatch(query).mark(value)}</p>`);
  expect(paragraph.textContent, 'the text itself is unchanged').to.equal(value);
  return [...paragraph.querySelectorAll('mark')].map((mark) => mark.textContent);
}

// cspell:ignore Hawaiʻi hawai'i Nguyễn Oréal üller أحمد احمد محمد محمـــد
describe('TextMatch', () => {
  it('matches the special characters of regular expressions literally', async () => {
    for (const text of ['(a+)+$', '[', '\\', '.*', 'a|b', '^', '{2}', '?', '`']) {
      const match = new TextMatch(text);
      expect(match.isIn(`before ${text} after`), text).to.equal(true);
      expect(match.isIn('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'), text).to.equal(false);
      expect(await marked(text, `before ${text} after`)).to.deep.equal([text]);
    }
  });

  const found: readonly (readonly [query: string, value: string, mark: string])[] = [
    ['Müller', 'Autohaus Mu\u0308ller', 'Mu\u0308ller'],
    ['Mu\u0308ller', 'Autohaus Müller', 'Müller'],
    ['muller', 'Autohaus Mu\u0308ller', 'Mu\u0308ller'],
    ['istanbul ofisi', 'Yeni İstanbul Ofisi', 'İstanbul Ofisi'],
    ['DIYARBAKIR', 'Diyarbakır', 'Diyarbakır'],
    ['cafe', 'Café Zürich', 'Café'],
    ['CAFÉ', 'cafe', 'cafe'],
    ['strasse', 'Lange Straße 5', 'Straße'],
    ['straße', 'LANGE STRASSE', 'STRASSE'],
    ['STRAẞE', 'Straße', 'Straße'],
    ['efficient', 'Eﬃcient Oﬃce', 'Eﬃcient'],
    ['oresund', 'Øresund', 'Øresund'],
    ['aether', 'Æther', 'Æther'],
    ['lodz', 'Łódź', 'Łódź'],
    ['ＡＣＭＥ', 'Acme', 'Acme'],
    ['acme', 'ＡＣＭＥ', 'ＡＣＭＥ'],
    ["o'brien", 'O’Brien', 'O’Brien'],
    ['οδος', 'ΟΔΌΣ 5', 'ΟΔΌΣ'],
    ['日本', '東日本電話', '日本'],
    ['한국', '한국통신'.normalize('NFD'), '한국'.normalize('NFD')],
    ['acme', 'Ac\u200Bme', 'Ac\u200Bme'],
    ['muller', 'M\u034Füller', 'M\u034Füller'],
    ['❤️ care', '❤ Care', '❤ Care'],
    ["l'oreal", 'L′Oréal', 'L′Oréal'],
    ["o'brien", 'O´Brien', 'O´Brien'],
    ['o`brien', 'O’Brien', 'O’Brien'],
    ["hawai'i", 'Hawaiʻi', 'Hawaiʻi'],
    ['"acme"', '„Acme“', '„Acme“'],
    ['co-op', 'Co―op', 'Co―op'],
    ['أحمد', 'احمد', 'احمد'],
    ['محمد', 'محمـــد', 'محمـــد'],
    ['یک', 'يك', 'يك'],
    ['12', 'Branch ١٢', '١٢'],
    ['०१', 'Branch 01', '01'],
    ['1/2', 'Room ½', '½'],
    ['かいしゃ', 'ｶｲｼｬ', 'ｶｲｼｬ'],
    ['nguyen', 'Nguyễn', 'Nguyễn'],
    ['１２３', 'Suite 123', '123'],
  ];
  for (const [query, value, mark] of found) {
    it(`finds “${query}” in “${value}”, and marks it in the original text`, async () => {
      expect(new TextMatch(query).isIn(value)).to.equal(true);
      expect(await marked(query, value)).to.deep.equal([mark]);
    });
  }

  it('finds words in any order and in several texts, and marks each of them', async () => {
    const match = new TextMatch('ofisi yeni');
    expect(match.isIn('Yeni İstanbul Ofisi')).to.equal(true);
    expect(match.isIn('Yeni', 'ofisi.example')).to.equal(true);
    expect(match.isIn('Yeni')).to.equal(false);
    expect(await marked('ofisi yeni', 'Yeni İstanbul Ofisi')).to.deep.equal(['Yeni', 'Ofisi']);
  });

  it('marks a whole letter if only a part of its expansion matches', async () => {
    expect(await marked('stras', 'Straße')).to.deep.equal(['Straß']);
    expect(await marked('s', 'ß')).to.deep.equal(['ß']);
  });

  it('distinguishes words that are written with different letters', () => {
    for (const [query, value] of [
      ['कि', 'का'],
      ['muller', 'Miller'],
      ['cafes', 'Café'],
    ] as const) {
      expect(new TextMatch(query).isIn(value), `${query} in ${value}`).to.equal(false);
    }
  });
});
