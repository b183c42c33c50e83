/** The rules of the domains' writes, which apply to every caller. */

/** @type {readonly import('./guard.d.ts').Guard[]} */
export const domainGuards = [
  {
    id: 'own-account-stays',
    ensures: 'The account in which the user signed in is neither disabled nor deleted.',
    file: 'src/domains/account/rules.ts',
    code: '  if (id !== home) return;\n',
    mutated: '  if (id !== undefined) return;\n',
  },
  {
    id: 'last-administrator-stays',
    ensures: 'The last administrator of an account is neither deleted nor demoted.',
    file: 'src/domains/admins/rules.ts',
    code: `if (guard === 'last') {`,
    mutated: `if (guard === undefined) {`,
  },
  {
    id: 'removal-checked-at-the-write',
    ensures: 'Whether others stay is checked right before an administrator is deleted.',
    file: 'src/domains/admins/write.ts',
    code: `  await assertMayGo(target, userId);\n`,
    mutated: '',
  },
  {
    id: 'demotion-checked-at-the-write',
    ensures: 'Whether others stay is checked right before an administrator is demoted.',
    file: 'src/domains/admins/write.ts',
    code: `  await assertMayGo(target, adminId);\n`,
    mutated: '',
  },
  {
    id: 'person-as-seen',
    ensures:
      'A person whom another client has changed is neither demoted nor deleted before the user has seen the change.',
    file: 'src/domains/admins/seen.ts',
    code: 'return await write({accountId, value: seenPerson(scope, accountId, known)});',
    mutated: 'return await write(undefined as never);',
    tests: ['test/components/account-admins.other-client.test.ts', 'test/components/account-admins.removal.test.ts'],
  },
  {
    id: 'changed-person-shown',
    ensures: 'After a conflict, a person is shown as they are now.',
    file: 'src/domains/admins/seen.ts',
    code: `      cacheChanged(scope, accountId, error.details.current as Versioned<Admin>);\n`,
    mutated: '',
    tests: ['test/components/account-admins.other-client.test.ts', 'test/components/account-admins.removal.test.ts'],
  },
  {
    id: 'second-factor-stays',
    ensures: 'Multi-factor authentication stays on while numbers send messages.',
    file: 'src/domains/security/resource.ts',
    code: '      await assertMayChange(security, id, change.changes);\n',
    mutated: '',
  },
  {
    id: 'second-factor-unknown-stays',
    ensures: 'Multi-factor authentication stays on while it is unknown whether numbers send messages.',
    file: 'src/domains/security/rules.ts',
    code: `throw refusal(NUMBERS_UNKNOWN, 'It is not known whether numbers send messages');`,
    mutated: 'return;',
  },
  {
    id: 'notes-sanitized-at-the-write',
    ensures: 'Notes and announcements are sanitized for every caller.',
    file: 'src/domains/notes/resource.ts',
    code: 'return sanitizeToText(text, {images});',
    mutated: 'return text;',
  },
  {
    id: 'copies-follow-the-rules',
    ensures: 'The copy of the calling rules follows each write of them.',
    file: 'src/domains/calling-rules/resource.ts',
    code: '    await follow(id);\n',
    mutated: '',
  },
  {
    id: 'charges-declined-store-nothing',
    ensures: 'A write outside of a form whose charges are declined is reported as such.',
    file: 'src/session/document-write.ts',
    code: `if (!done) throw`,
    mutated: 'if (!done) return undefined as T; if (done === undefined) throw',
    tests: ['test/domains/writes.test.ts'],
  },
];
