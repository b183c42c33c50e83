// Written by `npm run registries`.
// Registers every element. Providers come first, so that elements defined later find them at once. `defineAll` does the same under a
// prefix, or in another registry.
import './components/account-provider/define.js';
import './components/account-access/define.js';
import './components/account-admins/define.js';
import './components/account-announcement/define.js';
import './components/account-breadcrumbs/define.js';
import './components/account-jump/define.js';
import './components/account-limits/define.js';
import './components/account-manager/define.js';
import './components/account-notes/define.js';
import './components/account-overview/define.js';
import './components/account-tree/define.js';
import './components/account-wizard/define.js';
import './components/app-exchange/define.js';
import './components/carrier-picker/define.js';
import './components/masquerade-banner/define.js';
import './components/number-features/define.js';
import './components/service-plan/define.js';
