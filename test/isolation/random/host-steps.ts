/** The actions of the page around the widgets. */
import * as fc from 'fast-check';
import {accountNumbers, writeAsMaster} from './server.js';
import type {Seat} from './seat.js';
import {number, pick, step} from './step.js';
import {stored} from './marks.js';
import type {World} from './world.js';

const seat = fc.nat(1);
/** Mostly accounts within reach of most users. */
const account = fc.constantFrom(2, 2, 3, 3, 4, 5, ...accountNumbers);
const user = fc.constantFrom('N', 'N', 'T', 'U', 'V');

const seatAt = (world: World, index: number): Seat => world.seats[index % world.seats.length] as Seat;

/** The provider shows failures or reports them to the host, which ignores them. */
const ignore = (promise: Promise<unknown>): true => {
  promise.catch(() => {});
  return true;
};

const accountSteps = [
  {
    weight: 10,
    arbitrary: step(
      'select',
      fc.record({seat, account, how: fc.constantFrom('method', 'attribute', 'intent')}),
      (world, {seat: index, account: number, how}) => {
        const chosen = seatAt(world, index);
        const {provider, widgets} = chosen;
        const id = world.cast.ids[number];
        if (how === 'method') return ignore(provider.select(id));
        if (how === 'attribute') {
          provider.accountId = id;
          chosen.named = number;
          return true;
        }
        const detail = {accountId: id};
        const event = new CustomEvent('account-select-request', {
          detail,
          bubbles: true,
          composed: true,
          cancelable: true,
        });
        return widgets[0]?.dispatchEvent(event);
      },
    ),
  },
  {
    weight: 3,
    arbitrary: step('masquerade', fc.record({seat, account}), (world, {seat: index, account: number}) =>
      ignore(seatAt(world, index).provider.masquerade(world.cast.ids[number] ?? '')),
    ),
  },
  {
    weight: 2,
    arbitrary: step('end the masquerade', seat, (world, index) =>
      ignore(seatAt(world, index).provider.endMasquerade()),
    ),
  },
];

const signInSteps = [
  {
    weight: 2,
    arbitrary: step(
      'sign in',
      fc.record({seat, user, how: fc.constantFrom('unnoticed', 'expired', 'expired', 'connect')}),
      (world, {seat: index, user: letter, how}) => {
        const chosen = seatAt(world, index);
        chosen.user = letter;
        if (how === 'expired') chosen.expireTokens();
        if (how === 'connect') chosen.connect();
      },
    ),
  },
  {weight: 1, arbitrary: step('sign out', seat, (world, index) => seatAt(world, index).disconnect())},
  {weight: 1, arbitrary: step('connect', seat, (world, index) => seatAt(world, index).connect())},
  {weight: 2, arbitrary: step('reload', seat, (world, index) => seatAt(world, index).provider.reload())},
  {weight: 2, arbitrary: step('expire', seat, (world, index) => seatAt(world, index).expireTokens())},
];

const settings = [{}, {companyName: 'Acme'}, {companyName: 'Acme'}, {creditMinimum: 10}];

const settingSteps = [
  {
    weight: 2,
    arbitrary: step('set settings', fc.record({seat, which: fc.nat(3)}), (world, {seat: index, which}) => {
      // A new object each time, like that of a host that renders again.
      seatAt(world, index).provider.settings = {...settings[which]};
    }),
  },
  {
    weight: 2,
    arbitrary: step('set read-only', fc.record({seat, on: fc.boolean()}), (world, {seat: index, on}) => {
      seatAt(world, index).provider.readOnly = on;
    }),
  },
  {
    weight: 1,
    arbitrary: step(
      'set locale',
      fc.record({seat, locale: fc.constantFrom('en', 'de')}),
      (world, {seat: index, locale}) => {
        seatAt(world, index).provider.locale = locale;
      },
    ),
  },
];

type Tabbed = HTMLElement & {tab?: string; accountId?: string | undefined};

const allWidgets = (world: World): readonly HTMLElement[] => world.seats.flatMap(({widgets}) => widgets);

const placeSteps = [
  {
    weight: 3,
    arbitrary: step(
      'move a widget',
      fc.record({which: number, to: fc.constantFrom('away', 'first', 'first', 'second', 'second', 'outside')}),
      (world, {which, to}) => {
        const widget = pick(allWidgets(world), which);
        if (!widget) return false;
        if (to === 'away') widget.remove();
        else if (to === 'outside') world.outside.append(widget);
        else seatAt(world, to === 'first' ? 0 : 1).provider.append(widget);
        return true;
      },
    ),
  },
  {
    weight: 2,
    arbitrary: step(
      'move a provider',
      fc.record({seat, to: fc.constantFrom('away', 'again', 'again', 'before')}),
      (world, {seat: index, to}) => {
        const {provider, place} = seatAt(world, index);
        if (to === 'away') provider.remove();
        else if (to === 'again' || !provider.isConnected) place.append(provider);
        // Chromium moves the element without disconnecting it.
        else place.moveBefore(provider, null);
      },
    ),
  },
  {
    weight: 2,
    arbitrary: step('name an account', fc.record({which: number, account}), (world, {which, account: number}) => {
      const widget: Tabbed | undefined = pick(allWidgets(world), which);
      if (!widget) return false;
      widget.accountId = number === 0 ? undefined : world.cast.ids[number];
      return true;
    }),
  },
  {
    weight: 2,
    arbitrary: step(
      'set the tab',
      fc.record({which: number, tab: fc.constantFrom('overview', 'limits', 'access', 'carrier', 'notes', 'apps')}),
      (world, {which, tab}) => {
        const managers = allWidgets(world).filter((widget) => 'tab' in widget) as Tabbed[];
        const manager = pick(managers, which);
        if (!manager) return false;
        manager.tab = tab;
        return true;
      },
    ),
  },
];

const otherClientSteps = [
  {
    weight: 3,
    arbitrary: step(
      'change by another client',
      fc.record({account, what: fc.constantFrom('notes', 'contact', 'limits')}),
      async (world, {account: number, what}) => {
        const mark = `${stored(number, 'd')} ${world.next()}`;
        const path = `accounts/${world.cast.ids[number] ?? ''}`;
        if (what === 'limits') {
          await writeAsMaster(world.server, 'POST', `${path}/limits`, {twoway_trunks: world.next()});
        } else {
          const data = what === 'notes' ? {custom_notes: `<p>${mark}</p>`} : {contact: {technical: {name: mark}}};
          await writeAsMaster(world.server, 'PATCH', path, {enabled: true, ...data});
        }
      },
    ),
  },
];

export const hostSteps = [...accountSteps, ...signInSteps, ...settingSteps, ...placeSteps, ...otherClientSteps];
