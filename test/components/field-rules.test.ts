import {expect} from '@open-wc/testing';
import {ACCOUNT, LEDGER_ENTRY, LIMITS, USER} from '../../sandbox/schema/documents.js';
import {limitsRules} from '../../src/api/document-rules.js';
import {accountRules, adminRules, bookingRules, type TextRule} from '../../src/api/field-rules.js';
import {childIds} from '../support/page.js';
import {fill, named, open as openAdmins} from './account-admins.page.js';
import {open as openWizard, type as typeAt} from './account-wizard.page.js';

describe('rules of fields', () => {
  it('match those of the documents', () => {
    const rulesOf = ({max, min, pattern}: TextRule) => ({
      ...(max !== undefined && {maxLength: max}),
      ...(min !== undefined && {minLength: min}),
      ...(pattern && {pattern: pattern.source.replaceAll(/[()]/g, '')}),
    });
    const schemaOf = (schema: typeof ACCOUNT, key: string) => {
      const {maxLength, minLength, pattern} = schema.properties?.[key] ?? {};
      return {
        ...(maxLength !== undefined && {maxLength}),
        ...(minLength !== undefined && {minLength}),
        // `\w` includes the underscore.
        ...(pattern !== undefined && {pattern: pattern.replaceAll(/[()]/g, '').replace('\\w_', '\\w')}),
      };
    };
    for (const key of ['name', 'realm', 'timezone', 'language'] as const)
      expect(rulesOf(accountRules[key]), key).to.deep.equal(schemaOf(ACCOUNT, key));
    const wire = {firstName: 'first_name', lastName: 'last_name', email: 'email', username: 'username'} as const;
    for (const [key, path] of Object.entries(wire) as [keyof typeof wire, string][])
      expect(rulesOf(adminRules[key]), key).to.deep.equal(schemaOf(USER, path));
    const limits = {
      twowayTrunks: 'twoway_trunks',
      inboundTrunks: 'inbound_trunks',
      outboundTrunks: 'outbound_trunks',
      burstTrunks: 'burst_trunks',
      calls: 'calls',
      carrierCalls: 'resource_consuming_calls',
    } as const satisfies Record<keyof typeof limitsRules, string>;
    for (const [key, path] of Object.entries(limits) as [keyof typeof limits, string][])
      expect(limitsRules[key].least, key).to.equal(LIMITS.properties?.[path]?.minimum);
    expect(bookingRules.amount.least).to.equal(LEDGER_ENTRY.properties?.['amount']?.minimum);
  });

  it('ask for a separate login for a new administrator whose address cannot be a login', async () => {
    const opened = await openAdmins();
    const {page} = opened;
    await page.press('Add administrator');
    await fill(opened, {email: "aoife.o'brien@example.ie", firstName: ' Aoife\u00A0', lastName: '\u200BO’Brien'});
    expect(page.query('[name="username"]')).not.to.equal(null);
    await fill(opened, {username: 'Aoife.OBrien', password: 'better-call-1'});
    await page.press('Add administrator', 'form');
    await page.see('Aoife O’Brien added as administrator', '.created');
    await page.see('aoife.obrien', '.created code');
    expect(await named(opened, 'Aoife')).to.include({
      lastName: 'O’Brien',
      email: "aoife.o'brien@example.ie",
      username: 'aoife.obrien',
    });
  });

  it('ask for a separate login for the administrator of a new account whose address cannot be a login', async () => {
    const page = await openWizard();
    await typeAt(page, 'name', ' Aoife’s\u00A0\u200B');
    await typeAt(page, 'firstName', 'Aoife ');
    await typeAt(page, 'lastName', 'O’Brien');
    await typeAt(page, 'email', "aoife.o'brien@example.ie");
    expect(page.query('[name$=".username"]')).not.to.equal(null);
    await typeAt(page, 'username', 'aoife');
    await page.press('Create account');
    await page.at('Aoife’s is ready');
    await page.see('Login: aoife', '.credentials');
    const ids = await childIds(page.backend);
    const [admin] = await page.backend.adapter.admins.list(ids.get('Aoife’s')!);
    expect(admin).to.include({firstName: 'Aoife', email: "aoife.o'brien@example.ie", username: 'aoife'});
  });
});
