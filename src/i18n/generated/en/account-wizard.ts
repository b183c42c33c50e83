// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const accountWizardWords: {
  readonly 'accountWizard.title': Phrase;
  readonly 'accountWizard.under': Phrase;
  readonly 'accountWizard.change': Phrase;
  readonly 'accountWizard.parent': Phrase;
  readonly 'accountWizard.parent.change': Phrase<'name'>;
  readonly 'accountWizard.parent.changed': Phrase<'name'>;
  readonly 'accountWizard.search': Phrase;
  readonly 'accountWizard.search.noMatches': Phrase;
  readonly 'accountWizard.search.found': Phrase<'count'>;
  readonly 'accountWizard.path': Phrase;
  readonly 'accountWizard.path.minimal': Phrase;
  readonly 'accountWizard.path.full': Phrase;
  readonly 'accountWizard.hidden.title': Phrase;
  readonly 'accountWizard.hidden.text': Phrase;
  readonly 'accountWizard.steps': Phrase;
  readonly 'accountWizard.steps.place': Phrase<'number' | 'count'>;
  readonly 'accountWizard.mark.visited': Phrase;
  readonly 'accountWizard.mark.complete': Phrase;
  readonly 'accountWizard.mark.invalid': Phrase;
  readonly 'accountWizard.page.essentials': Phrase;
  readonly 'accountWizard.page.essentials.text': Phrase;
  readonly 'accountWizard.page.general': Phrase;
  readonly 'accountWizard.page.administrators': Phrase;
  readonly 'accountWizard.page.administrators.text': Phrase;
  readonly 'accountWizard.page.contacts': Phrase;
  readonly 'accountWizard.page.contacts.text': Phrase;
  readonly 'accountWizard.page.plan': Phrase;
  readonly 'accountWizard.page.plan.text': Phrase;
  readonly 'accountWizard.page.limits': Phrase;
  readonly 'accountWizard.page.access': Phrase;
  readonly 'accountWizard.page.apps': Phrase;
  readonly 'accountWizard.page.apps.text': Phrase;
  readonly 'accountWizard.page.review': Phrase;
  readonly 'accountWizard.page.review.text': Phrase;
  readonly 'accountWizard.next': Phrase;
  readonly 'accountWizard.back': Phrase;
  readonly 'accountWizard.create': Phrase;
  readonly 'accountWizard.again': Phrase;
  readonly 'accountWizard.print': Phrase;
  readonly 'accountWizard.yes': Phrase;
  readonly 'accountWizard.no': Phrase;
  readonly 'accountWizard.none': Phrase;
  readonly 'accountWizard.all': Phrase;
  readonly 'accountWizard.allBut': Phrase<'list'>;
  readonly 'accountWizard.name': Phrase;
  readonly 'accountWizard.name.hint': Phrase;
  readonly 'accountWizard.name.unchecked': Phrase;
  readonly 'accountWizard.realm': Phrase;
  readonly 'accountWizard.realm.optional': Phrase;
  readonly 'accountWizard.realm.suffixed': Phrase<'suffix'>;
  readonly 'accountWizard.realm.made': Phrase;
  readonly 'accountWizard.regional': Phrase;
  readonly 'accountWizard.fromParent': Phrase<'name'>;
  readonly 'accountWizard.admin': Phrase;
  readonly 'accountWizard.admin.number': Phrase<'number'>;
  readonly 'accountWizard.admin.first': Phrase;
  readonly 'accountWizard.admin.last': Phrase;
  readonly 'accountWizard.admin.email': Phrase;
  readonly 'accountWizard.admin.email.hint': Phrase;
  readonly 'accountWizard.admin.password': Phrase;
  readonly 'accountWizard.admin.sendEmail': Phrase;
  readonly 'accountWizard.admin.add': Phrase;
  readonly 'accountWizard.admin.remove': Phrase;
  readonly 'accountWizard.admin.remove.label': Phrase<'number'>;
  readonly 'accountWizard.admin.added': Phrase<'number'>;
  readonly 'accountWizard.admin.removed': Phrase<'number'>;
  readonly 'accountWizard.admin.none': Phrase;
  readonly 'accountWizard.admin.twice': Phrase;
  readonly 'accountWizard.admin.welcomed': Phrase;
  readonly 'accountWizard.technical': Phrase;
  readonly 'accountWizard.billing': Phrase;
  readonly 'accountWizard.sales': Phrase;
  readonly 'accountWizard.representative.failed': Phrase;
  readonly 'accountWizard.plan.none': Phrase;
  readonly 'accountWizard.limits.denied': Phrase;
  readonly 'accountWizard.destinations': Phrase;
  readonly 'accountWizard.credit': Phrase;
  readonly 'accountWizard.credit.amount': Phrase<'currency'>;
  readonly 'accountWizard.credit.hint': Phrase;
  readonly 'accountWizard.credit.invalid': Phrase;
  readonly 'accountWizard.access': Phrase;
  readonly 'accountWizard.apps': Phrase;
  readonly 'accountWizard.apps.full': Phrase;
  readonly 'accountWizard.apps.full.hint': Phrase;
  readonly 'accountWizard.apps.restricted': Phrase;
  readonly 'accountWizard.apps.restricted.hint': Phrase;
  readonly 'accountWizard.apps.incomplete': Phrase;
  readonly 'accountWizard.rest': Phrase;
  readonly 'accountWizard.carrier': Phrase;
  readonly 'accountWizard.carrier.system': Phrase;
  readonly 'accountWizard.carrier.reseller': Phrase;
  readonly 'accountWizard.carrier.own': Phrase;
  readonly 'accountWizard.e911': Phrase;
  readonly 'accountWizard.cnam': Phrase;
  readonly 'accountWizard.edit': Phrase<'step'>;
  readonly 'accountWizard.progress.running': Phrase<'name'>;
  readonly 'accountWizard.progress.stopped': Phrase<'name'>;
  readonly 'accountWizard.progress.undoing': Phrase<'name'>;
  readonly 'accountWizard.progress.partial': Phrase;
  readonly 'accountWizard.progress.inputRetained': Phrase;
  readonly 'accountWizard.step.account': Phrase;
  readonly 'accountWizard.step.admin': Phrase<'name'>;
  readonly 'accountWizard.step.plans': Phrase;
  readonly 'accountWizard.step.limits': Phrase;
  readonly 'accountWizard.step.carrier': Phrase;
  readonly 'accountWizard.step.apps': Phrase;
  readonly 'accountWizard.step.credit': Phrase;
  readonly 'accountWizard.state.waiting': Phrase;
  readonly 'accountWizard.state.running': Phrase;
  readonly 'accountWizard.state.done': Phrase;
  readonly 'accountWizard.state.failed': Phrase;
  readonly 'accountWizard.state.unconfirmed': Phrase;
  readonly 'accountWizard.state.skipped': Phrase;
  readonly 'accountWizard.stepState': Phrase<'step' | 'state'>;
  readonly 'accountWizard.retry': Phrase;
  readonly 'accountWizard.correct': Phrase;
  readonly 'accountWizard.skip': Phrase;
  readonly 'accountWizard.sendAgain': Phrase;
  readonly 'accountWizard.leaveUnconfirmed': Phrase;
  readonly 'accountWizard.continue': Phrase;
  readonly 'accountWizard.openAnyway': Phrase;
  readonly 'accountWizard.charges.declined': Phrase;
  readonly 'accountWizard.forbidden.reseller': Phrase;
  readonly 'accountWizard.done.title': Phrase<'name'>;
  readonly 'accountWizard.done.text': Phrase;
  readonly 'accountWizard.done.noAdministrator': Phrase;
  readonly 'accountWizard.done.without': Phrase<'list'>;
  readonly 'accountWizard.done.unconfirmed': Phrase<'list'>;
  readonly 'accountWizard.done.steps': Phrase;
  readonly 'accountWizard.open': Phrase;
  readonly 'accountWizard.another': Phrase;
  readonly 'accountWizard.undo': Phrase;
  readonly 'accountWizard.undo.title': Phrase<'name'>;
  readonly 'accountWizard.undo.text': Phrase;
  readonly 'accountWizard.undo.confirm': Phrase;
  readonly 'accountWizard.undo.failed': Phrase;
  readonly 'accountWizard.undo.unconfirmed': Phrase;
  readonly 'accountWizard.undone': Phrase<'name'>;
  readonly 'accountWizard.leave.title': Phrase;
  readonly 'accountWizard.leave.text': Phrase;
  readonly 'accountWizard.leave.made': Phrase<'name'>;
  readonly 'accountWizard.leave.confirm': Phrase;
  readonly 'accountWizard.start': Phrase;
  readonly 'accountWizard.start.standard': Phrase;
  readonly 'accountWizard.start.templates': Phrase;
  readonly 'accountWizard.start.account': Phrase;
  readonly 'accountWizard.start.file': Phrase;
  readonly 'accountWizard.start.source': Phrase;
  readonly 'accountWizard.start.taken': Phrase<'name' | 'list'>;
  readonly 'accountWizard.start.omitted': Phrase<'list'>;
  readonly 'accountWizard.start.readFailed': Phrase<'list'>;
  readonly 'accountWizard.part.plans': Phrase;
  readonly 'accountWizard.part.limits': Phrase;
  readonly 'accountWizard.part.callingRules': Phrase;
  readonly 'accountWizard.part.carrier': Phrase;
  readonly 'accountWizard.part.numberFeatures': Phrase;
  readonly 'accountWizard.part.access': Phrase;
  readonly 'accountWizard.part.apps': Phrase;
  readonly 'accountWizard.template.save': Phrase;
  readonly 'accountWizard.template.name': Phrase;
  readonly 'accountWizard.template.text': Phrase;
  readonly 'accountWizard.template.saved': Phrase<'name'>;
  readonly 'accountWizard.template.export': Phrase;
  readonly 'accountWizard.template.remove': Phrase;
  readonly 'accountWizard.template.remove.title': Phrase<'name'>;
  readonly 'accountWizard.template.remove.text': Phrase;
  readonly 'accountWizard.template.removed': Phrase<'name'>;
  readonly 'accountWizard.template.failed': Phrase<'reason'>;
  readonly 'accountWizard.template.notOne': Phrase;
  readonly 'accountWizard.template.newer': Phrase;
  readonly 'accountWizard.template.invalid': Phrase<'path' | 'message'>;
  readonly 'state.loading': Phrase;
} = /* @__PURE__ */ phrases({
  'accountWizard.title': 'New account',
  'accountWizard.under': 'Below',
  'accountWizard.change': 'Change',
  'accountWizard.parent': 'Account that the new one will be below',
  'accountWizard.parent.change': 'Change the account above, now {name}',
  'accountWizard.parent.changed': 'The new account will be below {name}.',
  'accountWizard.search': 'Name, realm or id',
  'accountWizard.search.noMatches': 'Nothing was found.',
  'accountWizard.search.found': {one: 'One account', other: '{count} accounts'},
  'accountWizard.path': 'How much to set up',
  'accountWizard.path.minimal': 'Quick',
  'accountWizard.path.full': 'Step by step',
  'accountWizard.hidden.title': 'No accounts can be made here',
  'accountWizard.hidden.text': 'This portal does not offer it, or you may only look.',
  'accountWizard.steps': 'Steps',
  'accountWizard.steps.place': 'Step {number} of {count}',
  'accountWizard.mark.visited': 'visited',
  'accountWizard.mark.complete': 'complete',
  'accountWizard.mark.invalid': 'needs attention',
  'accountWizard.page.essentials': 'Name and administrator',
  'accountWizard.page.essentials.text': 'Everything else is set as for the account above, and can be changed later.',
  'accountWizard.page.general': 'General settings',
  'accountWizard.page.administrators': 'Administrators',
  'accountWizard.page.administrators.text': 'They can sign in to the account and manage it.',
  'accountWizard.page.contacts': 'Contacts and sales',
  'accountWizard.page.contacts.text': 'Whom to talk to at the customer. Nothing here is required.',
  'accountWizard.page.plan': 'Service plan',
  'accountWizard.page.plan.text': 'What the account is billed by. Several can be combined.',
  'accountWizard.page.limits': 'Limits and destinations',
  'accountWizard.page.access': 'Credit and customer access',
  'accountWizard.page.apps': 'Apps',
  'accountWizard.page.apps.text': 'This only limits which apps the account may have. It switches none on.',
  'accountWizard.page.review': 'Review',
  'accountWizard.page.review.text': 'Nothing has been created yet.',
  'accountWizard.next': 'Next',
  'accountWizard.back': 'Back',
  'accountWizard.create': 'Create account',
  'accountWizard.again': 'Try again',
  'accountWizard.print': 'Print',
  'accountWizard.yes': 'Yes',
  'accountWizard.no': 'No',
  'accountWizard.none': 'None',
  'accountWizard.all': 'All',
  'accountWizard.allBut': 'All but {list}',
  'accountWizard.name': 'Account name',
  'accountWizard.name.hint': 'No other account in the system may have the same name.',
  'accountWizard.name.unchecked': 'Whether another account already has this name could not be checked.',
  'accountWizard.realm': 'Realm',
  'accountWizard.realm.optional': 'Leave it empty to have one made.',
  'accountWizard.realm.suffixed': 'Made for you. The part before {suffix} can be changed.',
  'accountWizard.realm.made': 'Made by the server',
  'accountWizard.regional': 'Time and language',
  'accountWizard.fromParent': 'As for {name}, until you change them.',
  'accountWizard.admin': 'Administrator',
  'accountWizard.admin.number': 'Administrator {number}',
  'accountWizard.admin.first': 'First name',
  'accountWizard.admin.last': 'Last name',
  'accountWizard.admin.email': 'E-mail',
  'accountWizard.admin.email.hint': 'Also the user name to sign in with.',
  'accountWizard.admin.password': 'Password',
  'accountWizard.admin.sendEmail': 'Send a welcome e-mail',
  'accountWizard.admin.add': 'Add administrator',
  'accountWizard.admin.remove': 'Remove',
  'accountWizard.admin.remove.label': 'Remove administrator {number}',
  'accountWizard.admin.added': 'Administrator {number} added.',
  'accountWizard.admin.removed': 'Administrator {number} removed.',
  'accountWizard.admin.none': 'Nobody can sign in to the account yet. Administrators can also be added later.',
  'accountWizard.admin.twice': 'Another administrator here has this e-mail already.',
  'accountWizard.admin.welcomed': 'gets a welcome e-mail',
  'accountWizard.technical': 'Technical contact',
  'accountWizard.billing': 'Billing contact',
  'accountWizard.sales': 'Sales',
  'accountWizard.representative.failed': 'The people to choose from could not be loaded',
  'accountWizard.plan.none': 'No service plan',
  'accountWizard.limits.denied':
    'Trunks are set by the reseller of the account or by the operator of the platform, so they are left out here.',
  'accountWizard.destinations': 'Calls that may be made',
  'accountWizard.credit': 'Initial credit',
  'accountWizard.credit.amount': 'Amount in {currency}',
  'accountWizard.credit.hint': 'Leave it empty to book nothing.',
  'accountWizard.credit.invalid': 'Enter an amount such as 25 or 12.50.',
  'accountWizard.access': 'What the customer sees',
  'accountWizard.apps': 'Which apps the account may have',
  'accountWizard.apps.full': 'All apps',
  'accountWizard.apps.full.hint': 'Every app that the reseller has.',
  'accountWizard.apps.restricted': 'Only some',
  'accountWizard.apps.restricted.hint': 'The ones you allow below, and no other.',
  'accountWizard.apps.incomplete':
    'The list of apps is empty or contains an app that cannot be read, so an app may be open that must not be. The apps known to be unwanted are blocked; try again, or check the account’s apps afterwards.',
  'accountWizard.rest': 'Also set',
  'accountWizard.carrier': 'Carrier',
  'accountWizard.carrier.system': 'The system’s',
  'accountWizard.carrier.reseller': 'The reseller’s',
  'accountWizard.carrier.own': 'The account’s own',
  'accountWizard.e911': 'Emergency addresses (E911)',
  'accountWizard.cnam': 'Caller names (CNAM)',
  'accountWizard.edit': 'Edit: {step}',
  'accountWizard.progress.running': 'Creating {name} …',
  'accountWizard.progress.stopped': '{name} is not finished',
  'accountWizard.progress.undoing': 'Deleting {name} …',
  'accountWizard.progress.partial':
    'The account is there, but not all of its settings. What is done is not done again.',
  'accountWizard.progress.inputRetained': 'Nothing is lost: what you entered is still here.',
  'accountWizard.step.account': 'Account',
  'accountWizard.step.admin': 'Administrator {name}',
  'accountWizard.step.plans': 'Service plan',
  'accountWizard.step.limits': 'Limits',
  'accountWizard.step.carrier': 'Carrier',
  'accountWizard.step.apps': 'Apps',
  'accountWizard.step.credit': 'Initial credit',
  'accountWizard.state.waiting': 'Waiting',
  'accountWizard.state.running': 'In progress',
  'accountWizard.state.done': 'Done',
  'accountWizard.state.failed': 'Failed',
  'accountWizard.state.unconfirmed': 'Not confirmed',
  'accountWizard.state.skipped': 'Left out',
  'accountWizard.stepState': '{step}: {state}.',
  'accountWizard.retry': 'Try again',
  'accountWizard.correct': 'Correct',
  'accountWizard.skip': 'Leave out',
  'accountWizard.sendAgain': 'Send again',
  'accountWizard.leaveUnconfirmed': 'Go on without checking',
  'accountWizard.continue': 'Go on',
  'accountWizard.openAnyway': 'Open the account as it is',
  'accountWizard.charges.declined': 'The charges were not accepted, so nothing of this was stored.',
  'accountWizard.forbidden.reseller':
    'You may not set this. Ask the reseller of the account or the operator of the platform.',
  'accountWizard.done.title': '{name} is ready',
  'accountWizard.done.text': 'Keep the passwords now: they cannot be shown later.',
  'accountWizard.done.noAdministrator': 'Nobody can sign in to it yet. Add an administrator when you like.',
  'accountWizard.done.without': 'Left out: {list}.',
  'accountWizard.done.unconfirmed': 'It could not be confirmed that this is stored: {list}. Check it in the account.',
  'accountWizard.done.steps': 'What was done',
  'accountWizard.open': 'Open account',
  'accountWizard.another': 'Create another',
  'accountWizard.undo': 'Delete it again',
  'accountWizard.undo.title': 'Delete {name} again?',
  'accountWizard.undo.text': 'The account is deleted for good, with everything in it. What you entered stays here.',
  'accountWizard.undo.confirm': 'Delete account',
  'accountWizard.undo.failed': 'The account could not be deleted',
  'accountWizard.undo.unconfirmed': 'It is not known whether the account was deleted',
  'accountWizard.undone': '{name} is deleted again.',
  'accountWizard.leave.title': 'Leave without finishing?',
  'accountWizard.leave.text': 'What you entered for the new account is lost.',
  'accountWizard.leave.made': '{name} stays as far as it was created. What was not done is not done later.',
  'accountWizard.leave.confirm': 'Leave',
  'accountWizard.start': 'Start from',
  'accountWizard.start.standard': 'Standard settings',
  'accountWizard.start.templates': 'Templates',
  'accountWizard.start.account': 'Another account …',
  'accountWizard.start.file': 'A template file …',
  'accountWizard.start.source': 'Account to take the settings from',
  'accountWizard.start.taken': 'Taken from {name}: {list}.',
  'accountWizard.start.omitted': 'Not taken, or only in part, since it cannot be set here: {list}.',
  'accountWizard.start.readFailed': 'Not taken over, and stays standard: {list}.',
  'accountWizard.part.plans': 'service plan',
  'accountWizard.part.limits': 'limits',
  'accountWizard.part.callingRules': 'destinations',
  'accountWizard.part.carrier': 'carrier',
  'accountWizard.part.numberFeatures': 'number features',
  'accountWizard.part.access': 'customer access',
  'accountWizard.part.apps': 'apps',
  'accountWizard.template.save': 'Save as template',
  'accountWizard.template.name': 'Name of the template',
  'accountWizard.template.text':
    'Limits, destinations, customer access, number features, carrier, apps and service plans; never contacts, administrators or credit.',
  'accountWizard.template.saved': 'The template {name} is saved.',
  'accountWizard.template.export': 'Export',
  'accountWizard.template.remove': 'Delete',
  'accountWizard.template.remove.title': 'Delete the template {name}?',
  'accountWizard.template.remove.text': 'Accounts that were made from it stay as they are.',
  'accountWizard.template.removed': 'The template {name} is deleted.',
  'accountWizard.template.failed': 'The templates could not be reached: {reason}',
  'accountWizard.template.notOne': 'This file holds no template.',
  'accountWizard.template.newer': 'This template was made by a newer version and cannot be read here.',
  'accountWizard.template.invalid': 'This template cannot be used: {path} ({message})',
  'state.loading': 'Loading …',
});
