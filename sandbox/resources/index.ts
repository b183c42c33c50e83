import type {Route} from '../http/router.js';
import {accountListRoutes} from './account-lists.js';
import {accountRoutes} from './accounts.js';
import {appRoutes} from './apps.js';
import {callflowRoutes} from './callflows.js';
import {channelRoutes} from './channels.js';
import {ledgerRoutes} from './ledgers.js';
import {limitRoutes} from './limits.js';
import {loginAttemptRoutes} from './login-attempts.js';
import {messageBoxRoutes} from './message-boxes.js';
import {multiFactorRoutes} from './multi-factor.js';
import {ownedRoutes} from './owned.js';
import {phoneNumberRoutes} from './phone-numbers.js';
import {plainRoutes} from './plain.js';
import {portRequestRoutes} from './port-requests.js';
import {recoveryRoutes} from './recovery.js';
import {searchRoutes} from './search.js';
import {securityRoutes} from './security.js';
import {serviceRoutes} from './services.js';
import {signInRoutes} from './sign-in.js';
import {userRoutes} from './users.js';
import {whitelabelRoutes} from './whitelabel.js';

/** Every endpoint of the sandbox. */
export const routes: readonly Route[] = [
  ...signInRoutes,
  ...recoveryRoutes,
  ...loginAttemptRoutes,
  ...accountRoutes,
  ...accountListRoutes,
  ...searchRoutes,
  ...userRoutes,
  ...limitRoutes,
  ...channelRoutes,
  ...phoneNumberRoutes,
  ...callflowRoutes,
  ...ownedRoutes,
  ...messageBoxRoutes,
  ...portRequestRoutes,
  ...appRoutes,
  ...ledgerRoutes,
  ...serviceRoutes,
  ...securityRoutes,
  ...multiFactorRoutes,
  ...whitelabelRoutes,
  ...plainRoutes,
];
