import type {JsonObject} from '../core/json.js';

/** An app of the platform, as published by its vendor. */
export interface SeedApp {
  readonly name: string;
  readonly label: string;
  readonly labelDe: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly masqueradable?: boolean;
  /** Color of its icon. */
  readonly color: string;
}

export const APPS: readonly SeedApp[] = [
  {
    name: 'accounts',
    label: 'Accounts',
    labelDe: 'Konten',
    description: 'Manages the accounts of your customers.',
    tags: ['reseller'],
    color: '#2297ff',
  },
  {
    name: 'voip',
    label: 'SmartPBX',
    labelDe: 'SmartPBX',
    description: 'Users, devices and numbers of a small office, without a manual.',
    tags: ['smb'],
    color: '#719a00',
  },
  {
    name: 'callflows',
    label: 'Advanced Callflows',
    labelDe: 'Erweiterte Anrufabläufe',
    description: 'Every step of a call, drawn as a tree.',
    tags: ['developer', 'smb'],
    color: '#f85e00',
  },
  {
    name: 'numbers',
    label: 'Number Manager',
    labelDe: 'Rufnummern',
    description: 'Buys, moves and releases phone numbers.',
    tags: ['reseller'],
    color: '#8a2be2',
  },
  {
    name: 'pbxs',
    label: 'PBX Connector',
    labelDe: 'PBX-Verbindung',
    description: 'Connects a telephone system that is already there.',
    tags: ['smb'],
    color: '#00a39b',
  },
  {
    name: 'branding',
    label: 'Branding',
    labelDe: 'Branding',
    description: 'Your name and your colors on everything your customers see.',
    tags: ['reseller'],
    masqueradable: false,
    color: '#d93f6f',
  },
  {
    name: 'webhooks',
    label: 'Webhooks',
    labelDe: 'Webhooks',
    description: 'Tells your own systems about calls as they happen.',
    tags: ['developer'],
    color: '#3d4a5c',
  },
];

/** Returns the full document of an app; `vendorId` is the account that published it. */
export function appDocument(app: SeedApp): JsonObject {
  const text = (label: string): JsonObject => ({
    label,
    description: app.description,
    extended_description: app.description,
    features: [],
  });
  return {
    name: app.name,
    i18n: {'en-US': text(app.label), 'de-DE': text(app.labelDe)},
    tags: app.tags,
    author: '2600Hz',
    version: '1.0',
    license: '-',
    price: 0,
    icon: `${app.name}.svg`,
    screenshots: [],
    urls: {documentation: '', howto: ''},
    phase: 'gold',
    masqueradable: app.masqueradable ?? true,
    published: true,
  };
}

/** Returns the icon of an app: its first letter on its color. */
export function appIcon(name: string, label: string): string {
  const color = APPS.find((app) => app.name === name)?.color ?? '#5b6b7f';
  const letter = [...label][0] ?? '?';
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" ' +
    `fill="${color}"/><text x="32" y="43" font-family="sans-serif" font-size="32" text-anchor="middle" fill="#fff">` +
    `${letter}</text></svg>`
  );
}

/** A service plan of a vendor. */
export interface SeedPlan {
  readonly key: string;
  /** The vendor; its plans are offered to the accounts that have it as their reseller. */
  readonly vendor: 'top' | 'reseller';
  readonly doc: JsonObject;
}

export const PLANS: readonly SeedPlan[] = [
  {
    key: 'partner',
    vendor: 'top',
    doc: {
      name: 'Partner',
      description: 'Wholesale rates for resellers',
      category: 'wholesale',
      plan: {
        limits: {twoway_trunks: {rate: 12.5, name: 'Two-way trunk'}, inbound_trunks: {rate: 3, name: 'Inbound trunk'}},
        users: {user: {rate: 2}, admin: {rate: 2}},
      },
    },
  },
  {
    key: 'small-office',
    vendor: 'reseller',
    doc: {
      name: 'Small Office',
      description: 'Up to ten seats, billed monthly',
      category: 'bundles',
      plan: {
        limits: {inbound_trunks: {rate: 6.99, activation_charge: 1, name: 'Inbound trunk'}},
        users: {user: {rate: 5}, admin: {rate: 10}},
      },
    },
  },
  {
    key: 'professional',
    vendor: 'reseller',
    doc: {
      name: 'Professional',
      description: 'Trunks and seats with volume discounts',
      category: 'bundles',
      plan: {
        limits: {
          twoway_trunks: {rate: 24.99, activation_charge: 5, name: 'Two-way trunk', discounts: {single: {rate: 2}}},
          inbound_trunks: {rate: 5.99, name: 'Inbound trunk'},
          outbound_trunks: {rate: 5.99, name: 'Outbound trunk'},
        },
        users: {user: {rate: 4}, admin: {rate: 8}},
        phone_numbers: {did_us: {rate: 1, activation_charge: 2}, tollfree_us: {rate: 2}},
      },
    },
  },
  {
    key: 'free',
    vendor: 'reseller',
    doc: {name: 'Free trial', description: 'Nothing is charged', category: 'promotions', plan: {}},
  },
];
