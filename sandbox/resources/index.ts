import type {Route} from '../http/router.js';
import {accountListRoutes} from './account-lists.js';
import {accountRoutes} from './accounts.js';
import {appRoutes} from './apps.js';
import {callflowRoutes} from './callflows.js';
import {ledgerRoutes} from './ledgers.js';
import {limitRoutes} from './limits.js';
import {multiFactorRoutes} from './multi-factor.js';
import {phoneNumberRoutes} from './phone-numbers.js';
import {plainRoutes} from './plain.js';
import {searchRoutes} from './search.js';
import {securityRoutes} from './security.js';
import {signInRoutes} from './sign-in.js';
import {userRoutes} from './users.js';
import {whitelabelRoutes} from './whitelabel.js';

/** Every endpoint of the sandbox. */
export const routes: readonly Route[] = [
  ...signInRoutes,
  ...accountRoutes,
  ...accountListRoutes,
  ...searchRoutes,
  ...userRoutes,
  ...limitRoutes,
  ...phoneNumberRoutes,
  ...callflowRoutes,
  ...appRoutes,
  ...ledgerRoutes,
  ...securityRoutes,
  ...multiFactorRoutes,
  ...whitelabelRoutes,
  ...plainRoutes,
];
