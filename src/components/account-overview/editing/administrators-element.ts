import {adminsResource} from '../../../domains/admins/resource.js';
import type {RowElement} from './element-editor.js';

export const administratorsElement: RowElement = {
  tag: 'account-admins',
  load: async () => (await import('../../account-admins/account-admins.js')).AccountAdmins,
  refresh: ({adapter: {admins}, resources, account}) => {
    if (admins) void resources.invalidate(adminsResource(admins, account.id));
  },
};
