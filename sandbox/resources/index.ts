import type {Route} from '../http/router.js';
import {accountListRoutes} from './account-lists.js';
import {accountRoutes} from './accounts.js';
import {searchRoutes} from './search.js';
import {signInRoutes} from './sign-in.js';
import {userRoutes} from './users.js';

/** Every endpoint of the sandbox. */
export const routes: readonly Route[] = [
  ...signInRoutes,
  ...accountRoutes,
  ...accountListRoutes,
  ...searchRoutes,
  ...userRoutes,
];
