import type {JsonObject} from '../core/json.js';

/** One user of a fixed account. */
export interface SeedUser {
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string;
  readonly password?: string;
  readonly privLevel?: 'admin' | 'user';
  readonly more?: JsonObject;
}

/** A document that a user owns; `owner_id` becomes the id of that user. */
export interface SeedResource {
  readonly type: 'device' | 'vmbox' | 'conference' | 'callflow';
  /** User name of its owner. */
  readonly owner: string;
  readonly doc: JsonObject;
}

/** How an account routes outbound calls. */
export type SeedCarrier = 'useBlended' | 'useReseller' | 'byoc';

export interface SeedEntry {
  readonly amount: number;
  readonly description: string;
  /** Default: within the last hours, and never before the beginning of the month. */
  readonly daysAgo?: number;
}

/**
 * One fixed account, with everything that belongs to it. Omitted properties are as on an account that was never
 * configured.
 */
export interface SeedAccount {
  readonly name: string;
  readonly realm: string;
  /** Date of creation, `YYYY-MM-DD`. */
  readonly created: string;
  readonly enabled?: boolean;
  readonly reseller?: boolean;
  readonly timezone?: string;
  readonly language?: string;
  readonly doc?: JsonObject;
  readonly users?: readonly SeedUser[];
  readonly limits?: JsonObject;
  /** Calls in progress. */
  readonly calls?: number;
  readonly carrier?: SeedCarrier;
  /** Names of apps that this account may not see. */
  readonly blacklist?: readonly string[];
  /** Whether all apps of the platform are installed, for everybody: the official client offers no others. */
  readonly hasApps?: boolean;
  /** Credits (positive) and debits, in dollars. */
  readonly ledger?: readonly SeedEntry[];
  /** Names of assigned plans. */
  readonly plans?: readonly string[];
  readonly numbers?: readonly string[];
  /** Numbers that send and receive messages. */
  readonly messaging?: readonly string[];
  /** Numbers that are being ported in. */
  readonly porting?: readonly string[];
  /** Whether logins need a second factor. */
  readonly secondFactor?: boolean;
  /** Documents that users of the account own. */
  readonly ownedResources?: readonly SeedResource[];
  /** User name of the reseller's user who looks after this account. */
  readonly representative?: string;
  readonly whitelabel?: JsonObject;
  readonly children?: readonly SeedAccount[];
}

const admin = (firstName: string, lastName: string, username: string, more: JsonObject = {}): SeedUser => ({
  firstName,
  lastName,
  username,
  privLevel: 'admin',
  more,
});

const contact = (name: string, email: string, number: string): JsonObject => ({name, email, number});

/** The reseller whose administrator the demo signs in as, and its customers. */
export const RESELLER: SeedAccount = {
  name: 'Meridian Voice Partners',
  realm: 'meridian.s.zswitch.net',
  created: '2014-03-03',
  reseller: true,
  hasApps: true,
  language: 'en-US',
  users: [
    admin('Nora', 'Lindqvist', 'nora@meridianvoice.example'),
    admin('Theo', 'Okafor', 'theo@meridianvoice.example'),
    {firstName: 'Ines', lastName: 'Carvalho', username: 'ines@meridianvoice.example'},
  ],
  limits: {twoway_trunks: 120, inbound_trunks: 40, outbound_trunks: 20},
  doc: {
    contact: {
      technical: contact('Theo Okafor', 'noc@meridianvoice.example', '+14155550100'),
      billing: contact('Nora Lindqvist', 'billing@meridianvoice.example', '+14155550101'),
    },
  },
  plans: ['partner'],
  numbers: ['+14155550100', '+14155550101'],
  whitelabel: {
    domain: 'portal.meridianvoice.example',
    company_name: 'Meridian Voice',
    applicationTitle: 'Meridian Portal',
    brandColor: '#1b6f72',
    realm_suffix: 's.zswitch.net',
    hide_powered: true,
  },
  children: [
    {
      name: 'A1A Car Wash',
      realm: 'a1a.s.zswitch.net',
      created: '2015-01-12',
      timezone: 'America/Denver',
      language: 'en-US',
      users: [admin('Bogdan', 'Wolynetz', 'bogdan@a1a.example'), admin('Skyler', 'White', 'skyler@a1a.example')],
      limits: {inbound_trunks: 4, twoway_trunks: 2},
      ledger: [{amount: 40, description: 'Prepaid credit'}],
      plans: ['small-office'],
      numbers: ['+15055550110'],
      ownedResources: [
        {type: 'device', owner: 'skyler@a1a.example', doc: {name: 'Front desk phone', device_type: 'sip_device'}},
        {type: 'device', owner: 'skyler@a1a.example', doc: {name: 'Skyler’s softphone', device_type: 'softphone'}},
        {type: 'vmbox', owner: 'skyler@a1a.example', doc: {name: 'Skyler’s voicemail', mailbox: '2001'}},
        {type: 'conference', owner: 'skyler@a1a.example', doc: {name: 'Skyler’s conference'}},
        {type: 'callflow', owner: 'skyler@a1a.example', doc: {name: 'Skyler', numbers: ['2001']}},
      ],
      doc: {
        call_restriction: {international: {action: 'deny'}, caribbean: {action: 'deny'}},
        contact: {billing: contact('Skyler White', 'skyler@a1a.example', '+15055550110')},
        custom_notes: '<p>Pays in cash. Ask for <b>Skyler</b>, never for Bogdan.</p>',
      },
    },
    {
      name: 'Blue Sky',
      realm: 'bluesky.s.zswitch.net',
      created: '2018-05-20',
      timezone: 'America/Phoenix',
      users: [admin('Todd', 'Alquist', 'todd@bluesky.example')],
      limits: {inbound_trunks: 1},
      doc: {numbers_features: {e911_enabled: false, cnam_enabled: true}},
    },
    {
      name: 'Crossroads Motel',
      realm: 'crossroads.s.zswitch.net',
      created: '2017-09-02',
      enabled: false,
      timezone: 'America/Chicago',
      language: 'es-US',
      users: [admin('Wendy', 'Sandoval', 'frontdesk@crossroads.example')],
      limits: {inbound_trunks: 6, outbound_trunks: 2, allow_prepay: false},
      calls: 8,
      ledger: [{amount: -12.5, description: 'Long distance'}],
      doc: {announcement: '<p>The switchboard is closed until the renovation is done.</p>'},
    },
    {
      name: 'Davis & Main',
      realm: '53298b.s.zswitch.net',
      created: '2016-07-28',
      timezone: 'America/Los_Angeles',
      language: 'en-US',
      users: [admin('Davis', 'Smyth', 'davis@davis.main.com')],
      limits: {twoway_trunks: 10, inbound_trunks: 5, outbound_trunks: 5},
      calls: 7,
      ledger: [
        {amount: 100, description: 'Prepaid credit'},
        {amount: -17.35, description: 'Per-minute usage'},
      ],
      plans: ['professional'],
      numbers: ['+14155554155', '+14155554156'],
      doc: {
        contact: {
          technical: contact('Main Smyth', 'main@davis.main.com', '415-555-4155'),
          billing: contact('Veronica Smyth', 'veronica@davis.main.com', '415-555-4155'),
        },
        call_restriction: {international: {action: 'deny'}, toll_us: {action: 'deny'}},
      },
    },
    {
      name: 'Juárez Cartel',
      realm: 'juarez.s.zswitch.net',
      created: '2016-11-01',
      timezone: 'America/Ciudad_Juarez',
      language: 'es-MX',
      users: [admin('Eladio', 'Vuente', 'eladio@juarez.example'), admin('Juan', 'Bolsa', 'juan@juarez.example')],
      limits: {twoway_trunks: 30},
      carrier: 'byoc',
      blacklist: ['voip', 'numbers'],
      doc: {call_restriction: {emergency: {action: 'deny'}}},
    },
    {
      name: 'Los Pollos Hermanos',
      realm: 'lospollos.s.zswitch.net',
      created: '2015-06-15',
      timezone: 'America/Denver',
      language: 'es-US',
      carrier: 'useReseller',
      users: [
        admin('Gustavo', 'Fring', 'gus@lospollos.example'),
        admin('Lyle', 'Rademacher', 'lyle@lospollos.example'),
      ],
      limits: {twoway_trunks: 24, inbound_trunks: 12, burst_trunks: 6},
      ledger: [
        {amount: 400, description: 'Prepaid credit', daysAgo: 75},
        {amount: -180.2, description: 'Calls in September', daysAgo: 58},
        {amount: 150, description: 'Prepaid credit', daysAgo: 44},
        {amount: -96.35, description: 'Calls to Mexico', daysAgo: 30},
        {amount: -63.1, description: 'Calls to Mexico', daysAgo: 20},
        {amount: 100, description: 'Goodwill after the outage', daysAgo: 16},
        {amount: -41.85, description: 'Calls to Mexico', daysAgo: 12},
        // Also on the first day of a month, the ledger of the month has entries.
        {amount: -38.5, description: 'Toll-free calls received'},
        {amount: 20, description: 'Prepaid credit'},
      ],
      plans: ['professional'],
      blacklist: ['callflows'],
      representative: 'theo@meridianvoice.example',
      children: [
        {
          name: 'Los Pollos Hermanos – Albuquerque',
          realm: 'abq.lospollos.s.zswitch.net',
          created: '2015-07-01',
          timezone: 'America/Denver',
          users: [admin('Lyle', 'Rademacher', 'lyle@abq.lospollos.example')],
          limits: {twoway_trunks: 8},
          children: [
            {
              name: 'Isleta Boulevard Restaurant',
              realm: 'isleta.lospollos.s.zswitch.net',
              created: '2015-08-10',
              timezone: 'America/Denver',
              limits: {inbound_trunks: 2},
            },
            {
              name: 'Distribution Center',
              realm: 'distribution.lospollos.s.zswitch.net',
              created: '2016-02-18',
              timezone: 'America/Denver',
              doc: {call_restriction: {international: {action: 'deny'}}},
            },
          ],
        },
        {
          name: 'Los Pollos Hermanos – Las Cruces',
          realm: 'lascruces.lospollos.s.zswitch.net',
          created: '2017-04-22',
          timezone: 'America/Denver',
          enabled: false,
        },
      ],
    },
    {
      name: 'Madrigal Electromotive',
      realm: 'madrigal.s.zswitch.net',
      created: '2014-10-06',
      reseller: true,
      timezone: 'Europe/Berlin',
      language: 'de-DE',
      users: [
        admin('Lydia', 'Rodarte-Quayle', 'lydia@madrigal.example'),
        admin('Peter', 'Schuler', 'schuler@madrigal.example'),
        {firstName: 'Herr', lastName: 'Herzog', username: 'herzog@madrigal.example', more: {enabled: false}},
      ],
      limits: {twoway_trunks: 200, inbound_trunks: 100, outbound_trunks: 100, calls: 400},
      calls: 180,
      secondFactor: true,
      messaging: ['+4930901828'],
      ledger: [{amount: 5000, description: 'Advance payment'}],
      plans: ['partner'],
      doc: {
        contact: {
          technical: contact('Peter Schuler', 'technik@madrigal.example', '+4930901820'),
          billing: contact('Lydia Rodarte-Quayle', 'rechnung@madrigal.example', '+4930901821'),
        },
      },
      children: [
        {
          name: 'Madrigal Gastronomie GmbH & Co. Kommanditgesellschaft, Niederlassung Hannover-Mitte',
          realm: 'hannover.madrigal.s.zswitch.net',
          created: '2019-01-07',
          timezone: 'Europe/Berlin',
          language: 'de-DE',
          users: [admin('Katrin', 'Brandt', 'katrin@hannover.madrigal.example')],
          limits: {twoway_trunks: 16},
        },
        {
          name: 'Madrigal Shipping Nippon 株式会社',
          realm: 'nippon.madrigal.s.zswitch.net',
          created: '2020-09-30',
          timezone: 'Asia/Tokyo',
          language: 'ja-JP',
          limits: {twoway_trunks: 12},
          children: [
            {
              name: '横浜倉庫 Yokohama Warehouse',
              realm: 'yokohama.madrigal.s.zswitch.net',
              created: '2021-02-14',
              timezone: 'Asia/Tokyo',
            },
          ],
        },
      ],
    },
    {
      name: 'Saul Goodman & Associates',
      realm: 'bettercall.s.zswitch.net',
      created: '2016-04-01',
      timezone: 'America/Denver',
      language: 'en-US',
      users: [
        admin('Saul', 'Goodman', 'saul@bettercallsaul.example'),
        {firstName: 'Francesca', lastName: 'Liddy', username: 'francesca@bettercallsaul.example'},
      ],
      limits: {inbound_trunks: 3, outbound_trunks: 3},
      ledger: [{amount: 15, description: 'Prepaid credit'}],
      plans: ['small-office'],
      numbers: ['+15055034455'],
      porting: ['+15055034456'],
      representative: 'ines@meridianvoice.example',
      doc: {
        announcement: '<p>Better call <b>before</b> five.</p>',
        ui_restrictions: {myaccount: {balance: {show_tab: false}, transactions: {show_tab: false}}},
      },
    },
  ],
};
