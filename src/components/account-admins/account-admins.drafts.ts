/** The drafts of the forms about administrators, and how they are stored. */
import type {AccountId} from '../../api/account-ref.js';
import type {Admin, AdminsApi, User} from '../../api/admins.js';
import type {Changes, Versioned} from '../../api/document.js';
import {beforeSending} from '../../api/before-sending.js';
import {apiError, isApiError} from '../../api/errors.js';
import {onceStored} from '../../session/confirmed-write.js';
import type {CreatableResource} from '../../session/create-session.js';
import {mapVersion} from '../../session/map-version.js';
import {overSeenPerson} from '../../domains/admins/seen.js';
import {changeAdmin, createAdmin, promoteUser} from '../../domains/admins/write.js';
import type {EditableResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {needsLogin} from '../../domains/admins/login-field.js';
import {loginAfter} from '../../domains/admins/rules.js';

/** A person who is to become an administrator. */
export interface NewPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** The sign-in name when the address cannot be a login; unused otherwise. */
  readonly username: string;
  readonly password: string;
  readonly sendEmail: boolean;
}

/** An administrator that is being edited. */
export interface ChangedAdmin extends Admin {
  /** Empty: the password remains unchanged. */
  readonly password: string;
}

/** A user who is to become an administrator. */
export interface Promotion {
  readonly userId: string;
}

export function newPersonResource(
  admins: AdminsApi,
  accountId: AccountId,
): CreatableResource<NewPerson, Versioned<Admin>> {
  return {
    key: ['new-admin', accountId],
    accountId,
    empty: {firstName: '', lastName: '', email: '', username: '', password: '', sendEmail: false},
    create: (person, options) => {
      const {username, ...fields} = person;
      const hasLogin = needsLogin(person.email);
      const created = createAdmin(admins, accountId, {...fields, ...(hasLogin && {username})}, options);
      return hasLogin ? created : atEmail(created);
    },
  };
}

/** @param userOf finds a user in the list from which one is chosen */
export function promotionResource(
  scope: AccountScope,
  admins: AdminsApi,
  userOf: (userId: string) => User | undefined,
): CreatableResource<Promotion, Versioned<Admin>> {
  const accountId = scope.account.id;
  return {
    key: ['new-promotion', accountId],
    accountId,
    empty: {userId: ''},
    create: async ({userId}, options) => {
      const user = userOf(userId) ?? (await beforeSending(() => admins.get(accountId, userId))).value;
      return overSeenPerson(scope, accountId, user, (base) =>
        promoteUser(admins, accountId, userId, {...options, base}),
      );
    },
  };
}

export function changedAdminResource(
  admins: AdminsApi,
  accountId: AccountId,
  adminId: string,
): EditableResource<ChangedAdmin> {
  return {
    key: ['admin', accountId, adminId],
    owner: (document) => document.accountId,
    read: async (signal) => toDraft(await admins.get(accountId, adminId, {signal})),
    write: async ({base, changes}, options) => {
      const {password: _, ...stored} = base.value;
      const {password = '', ...person} = changes;
      const change = {
        base: {...base, value: stored},
        changes: withLogin(stored, person, password),
        password: password || undefined,
      };
      try {
        const changed = changeAdmin(admins, accountId, adminId, change, options);
        return await onceStored(needsLogin(changes.email ?? stored.email) ? changed : atEmail(changed), toDraft);
      } catch (error) {
        if (!isApiError(error) || error.kind !== 'conflict' || error.details.current === undefined) throw error;
        const current = toDraft(error.details.current as Versioned<Admin>);
        throw apiError('conflict', error.message, {current}, {requestId: error.requestId, cause: error});
      }
    },
  };
}

function toDraft(document: Versioned<Admin>): Versioned<ChangedAdmin> {
  return mapVersion(document, (value) => ({...value, password: ''}));
}

/** A typed login counts only when the address cannot be a login. */
function withLogin(stored: Admin, changes: Changes<Admin>, password: string): Changes<Admin> {
  const {username: typed = '', ...rest} = changes;
  const email = changes.email ?? stored.email;
  const own = stored.username === '' && password !== '' && needsLogin(email);
  const username = own ? typed : loginAfter(stored, {email, password});
  return username === stored.username ? rest : {...rest, username};
}

/** Whether the change gives the person another username, which requires a password. */
export function changesLogin(base: ChangedAdmin, draft: ChangedAdmin): boolean {
  return loginAfter(base, draft) !== base.username;
}

/** In the forms, the username is the email address: errors of the former are shown at the latter. */
async function atEmail<T>(written: Promise<T>): Promise<T> {
  try {
    return await written;
  } catch (error) {
    if (!isApiError(error) || error.kind !== 'invalid') throw error;
    const fields = error.details.fields.map((field) => (field.path === 'username' ? {...field, path: 'email'} : field));
    const {requestId, status} = error;
    throw apiError('invalid', error.message, {fields}, {requestId, status, cause: error});
  }
}
