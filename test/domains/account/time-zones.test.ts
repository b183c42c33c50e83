import {expect} from '@open-wc/testing';
import {accountRules, brokenRule} from '../../../src/api/field-rules.js';
import {knownTimeZone} from '../../../src/domains/account/fields/time-zone-field.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import {timeZones} from '../../../src/i18n/time-zone-list.js';
import {zoneKey} from '../../../src/i18n/time-zone-names.js';
import {findChoices, meantChoice} from '../../../src/ui/fields/search-choices.js';
import {edit, find, get, opened, saved, stored, type} from '../../components/account-overview.page.js';

const localizer = createLocalizer('en');

/** The overview's form over a stored zone, and the labels of the choices that a text finds. */
async function formOver(timezone: string) {
  const page = await opened('Davis & Main', async ({adapter}, id) => {
    const base = await adapter.accounts.get(id);
    await adapter.accounts.update(id, {base, changes: {timezone}});
  });
  await edit(page, 'time-zone');
  const field = get<HTMLInputElement>(page, '[name="timezone"]');
  const options = (selector: string) =>
    [...page.overview.renderRoot.querySelectorAll(`[role="option"]${selector} bdi`)].map(
      ({textContent}) => textContent,
    );
  return {page, field, options};
}

// cspell:ignore Uzhgorod
describe('time zones', () => {
  it('can all be saved, and each is offered once', () => {
    const offered = timeZones('en', Date.UTC(2026, 0, 1));
    for (const {value} of offered) {
      expect(brokenRule(value, accountRules.timezone), value).to.equal(undefined);
      expect(knownTimeZone(value, localizer), value).to.equal(undefined);
    }
    const keys = offered.map(({value}) => zoneKey(value));
    expect(new Set(keys).size).to.equal(keys.length);
  });

  it('are found by the names of countries, regions, and zones that they replaced', () => {
    const choices = timeZones('en', Date.UTC(2026, 0, 1)).map(({name, value, also, offset}) => ({
      ...{value, also, detail: offset},
      label: name.replaceAll('_', ' '),
    }));
    for (const [typed, name] of Object.entries({
      'US/Pacific': 'America/Los Angeles',
      Japan: 'Asia/Tokyo',
      'GB-Eire': 'Europe/London',
      'America/Montreal': 'America/Toronto',
      Chongqing: 'Asia/Shanghai',
      'Europe/Uzhgorod': 'Europe/Kyiv',
      'Asia/Istanbul': 'Europe/Istanbul',
      'Canada/Newfoundland': 'America/St Johns',
      Zulu: 'UTC',
      'Etc/Greenwich': 'UTC',
    })) {
      expect(findChoices(choices, typed)[0]?.label, typed).to.equal(name);
    }
    const meant = meantChoice(choices, 'us/eastern');
    expect(meant?.value).to.equal('America/New_York');
    expect(choices.every(({value, also}) => also.every((name) => zoneKey(name) === zoneKey(value)))).to.equal(true);
  });

  for (const typed of ['UTC', 'GMT', 'utc']) {
    it(`store ${typed} under a name that is long enough`, async () => {
      const {page} = await formOver('Europe/Berlin');
      type(page, 'timezone', typed);
      await saved(page, 'time-zone');
      expect((await stored(page)).timezone).to.equal('Etc/UTC');
    });
  }

  it('are refused before a request where the name is too short', () => {
    expect(knownTimeZone('EST', localizer)).to.contain('Choose one from the list');
  });

  for (const [found, label, names] of [
    ['kolkata', 'Asia/Kolkata', ['Asia/Calcutta', 'Asia/Kolkata']],
    ['calcutta', 'Asia/Kolkata', ['Asia/Calcutta', 'Asia/Kolkata']],
    ['Kyiv', 'Europe/Kyiv', ['Europe/Kiev', 'Europe/Kyiv']],
    ['kiev', 'Europe/Kyiv', ['Europe/Kiev', 'Europe/Kyiv']],
    ['ho chi minh', 'Asia/Ho Chi Minh', ['Asia/Saigon', 'Asia/Ho_Chi_Minh']],
    ['saigon', 'Asia/Ho Chi Minh', ['Asia/Saigon', 'Asia/Ho_Chi_Minh']],
  ] as const) {
    it(`are found by old and new names: ${found}`, async () => {
      const {page, options} = await formOver('Europe/Berlin');
      type(page, 'timezone', found);
      await page.overview.updateComplete;
      expect(options('')).to.deep.equal([label]);
      find(page, '[role="option"]')?.click();
      await saved(page, 'time-zone');
      expect(names).to.include((await stored(page)).timezone);
    });
  }

  for (const [name, label] of [
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['US/Pacific', 'America/Los Angeles'],
    ['Etc/UTC', 'UTC'],
  ] as const) {
    it(`mark the stored ${name} as current, and keep its name`, async () => {
      const {page, field, options} = await formOver(name);
      field.click();
      await page.overview.updateComplete;
      expect(options('[aria-selected="true"]')).to.deep.equal([label]);
      expect((await stored(page)).timezone).to.equal(name);
    });
  }
});
