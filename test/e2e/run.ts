// Runs every job over HTTP in a browser: `npm run e2e`, or some by name: `npm run e2e -- overviewRows`.
import {anotherUser, sameUserAgain} from './another-user.js';
import {credit} from './credit.js';
import {customer} from './customer.js';
import {leaving} from './leaving.js';
import {foreignChanges} from './foreign-changes.js';
import {jump, links} from './links.js';
import {accountLifecycle} from './lifecycle.js';
import {limits} from './limits.js';
import {mainJob, tenThousand} from './main-job.js';
import {missingCode} from './missing-code.js';
import {notes} from './notes.js';
import {official} from './official.js';
import {overviewRows} from './overview.js';
import {people} from './people.js';
import {plan} from './plan.js';
import {closeBrowser} from './portal.js';
import {Steps} from './steps.js';
import {treeByKeyboard} from './tree.js';
import {wizardFaults} from './wizard-faults.js';
import {wizardInterrupted} from './wizard-interrupted.js';
import {wizardFull, wizardKeyboard, wizardMasquerade, wizardMinimal, wizardTemplate} from './wizard.js';

const wanted = process.argv.slice(2);
const jobs = [
  mainJob,
  tenThousand,
  links,
  jump,
  overviewRows,
  accountLifecycle,
  people,
  plan,
  customer,
  treeByKeyboard,
  wizardMinimal,
  wizardFull,
  wizardMasquerade,
  wizardTemplate,
  wizardKeyboard,
  limits,
  leaving,
  credit,
  wizardInterrupted,
  notes,
  missingCode,
  official,
  anotherUser,
  sameUserAgain,
];
/** Run only by name, because they take long. In every run, the browser tests cause the same failures without a server. */
const slow = [foreignChanges, wizardFaults];

const steps = new Steps();
const chosen = wanted.length === 0 ? jobs : [...jobs, ...slow].filter(({name}) => wanted.includes(name));
for (const job of chosen) await steps.run(job);
await closeBrowser();
steps.close();
