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
  'accountWizard.under': 'Parent account',
  'accountWizard.change': 'Change',
  'accountWizard.parent': 'Parent account',
  'accountWizard.parent.change': 'Change the parent account, currently {name}',
  'accountWizard.parent.changed': 'The new account will be under {name}.',
  'accountWizard.search': 'Name, realm, or ID',
  'accountWizard.path': 'Setup',
  'accountWizard.path.minimal': 'Quick',
  'accountWizard.path.full': 'Step by step',
  'accountWizard.hidden.title': 'Accounts can’t be created here',
  'accountWizard.hidden.text': 'This portal does not offer it, or you have read-only access.',
  'accountWizard.steps': 'Steps',
  'accountWizard.steps.place': 'Step {number} of {count}',
  'accountWizard.mark.visited': 'visited',
  'accountWizard.mark.complete': 'complete',
  'accountWizard.mark.invalid': 'needs attention',
  'accountWizard.page.essentials': 'Name and administrator',
  'accountWizard.page.essentials.text': 'Other settings come from the parent account. You can change them later.',
  'accountWizard.page.general': 'General settings',
  'accountWizard.page.administrators': 'Administrators',
  'accountWizard.page.administrators.text': 'They can sign in to the account and manage it.',
  'accountWizard.page.contacts': 'Contacts and sales',
  'accountWizard.page.contacts.text': 'Whom to contact at the customer. Nothing here is required.',
  'accountWizard.page.plan': 'Service plan',
  'accountWizard.page.plan.text': 'The plans that the account is billed by. You can combine several.',
  'accountWizard.page.limits': 'Limits and destinations',
  'accountWizard.page.access': 'Credit and customer access',
  'accountWizard.page.apps': 'Apps',
  'accountWizard.page.apps.text': 'Controls which apps are available, not which are installed.',
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
  'accountWizard.name.hint': 'Must be unique.',
  'accountWizard.name.unchecked': 'We couldn’t check whether this name is already in use.',
  'accountWizard.realm': 'Realm',
  'accountWizard.realm.optional': 'Leave empty to generate one.',
  'accountWizard.realm.suffixed': 'Generated for you. You can change the part before {suffix}.',
  'accountWizard.realm.made': 'Generated by the server',
  'accountWizard.regional': 'Time and language',
  'accountWizard.fromParent': 'Same as {name} unless you change them.',
  'accountWizard.admin': 'Administrator',
  'accountWizard.admin.number': 'Administrator {number}',
  'accountWizard.admin.first': 'First name',
  'accountWizard.admin.last': 'Last name',
  'accountWizard.admin.email': 'Email',
  'accountWizard.admin.email.hint': 'Also used as the login.',
  'accountWizard.admin.password': 'Password',
  'accountWizard.admin.sendEmail': 'Send a welcome email',
  'accountWizard.admin.add': 'Add administrator',
  'accountWizard.admin.remove': 'Remove',
  'accountWizard.admin.remove.label': 'Remove administrator {number}',
  'accountWizard.admin.added': 'Administrator {number} added.',
  'accountWizard.admin.removed': 'Administrator {number} removed.',
  'accountWizard.admin.none': 'No one can sign in to the account yet. You can also add administrators later.',
  'accountWizard.admin.twice': 'Another administrator here already has this email address.',
  'accountWizard.admin.welcomed': 'gets a welcome email',
  'accountWizard.technical': 'Technical contact',
  'accountWizard.billing': 'Billing contact',
  'accountWizard.sales': 'Sales',
  'accountWizard.representative.failed': 'The sales representatives could not be loaded',
  'accountWizard.plan.none': 'No service plan',
  'accountWizard.limits.denied':
    'Trunks are set by the account’s reseller or by the platform operator, so they are skipped here.',
  'accountWizard.destinations': 'Allowed destinations',
  'accountWizard.credit': 'Initial credit',
  'accountWizard.credit.amount': 'Amount in {currency}',
  'accountWizard.credit.hint': 'Leave empty to add none.',
  'accountWizard.credit.invalid': 'Enter an amount such as 25 or 12.50.',
  'accountWizard.access': 'What the customer sees',
  'accountWizard.apps': 'Available apps',
  'accountWizard.apps.full': 'All apps',
  'accountWizard.apps.full.hint': 'Every app that the reseller has.',
  'accountWizard.apps.restricted': 'Only some apps',
  'accountWizard.apps.restricted.hint': 'Only the apps that you allow below.',
  'accountWizard.apps.incomplete':
    'The list of apps is empty or contains an app that cannot be read, so an app that should be blocked may be allowed. All other apps that should be blocked are. Try again, or check the account’s apps afterward.',
  'accountWizard.rest': 'Other settings',
  'accountWizard.carrier': 'Carrier',
  'accountWizard.carrier.system': 'System-wide',
  'accountWizard.carrier.reseller': 'Reseller’s',
  'accountWizard.carrier.own': 'Account’s own',
  'accountWizard.e911': 'Emergency addresses (E911)',
  'accountWizard.cnam': 'Caller names (CNAM)',
  'accountWizard.edit': 'Edit: {step}',
  'accountWizard.progress.running': 'Creating {name}…',
  'accountWizard.progress.stopped': '{name} is not finished',
  'accountWizard.progress.undoing': 'Deleting {name}…',
  'accountWizard.progress.partial': 'Account created, but some settings failed. Retrying won’t repeat finished steps.',
  'accountWizard.progress.inputRetained': 'Nothing is lost: your input is still here.',
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
  'accountWizard.state.skipped': 'Skipped',
  'accountWizard.stepState': '{step}: {state}.',
  'accountWizard.retry': 'Try again',
  'accountWizard.correct': 'Correct',
  'accountWizard.skip': 'Skip',
  'accountWizard.sendAgain': 'Send again',
  'accountWizard.leaveUnconfirmed': 'Continue without checking',
  'accountWizard.continue': 'Continue',
  'accountWizard.openAnyway': 'Open the account as it is',
  'accountWizard.charges.declined': 'The charges were not accepted, so none of this was saved.',
  'accountWizard.forbidden.reseller': 'You can’t set this. Ask the account’s reseller or the platform operator.',
  'accountWizard.done.title': '{name} is ready',
  'accountWizard.done.text': 'Save the passwords now. You won’t see them again.',
  'accountWizard.done.noAdministrator': 'No one can sign in to it yet. You can add an administrator at any time.',
  'accountWizard.done.without': 'Skipped: {list}.',
  'accountWizard.done.unconfirmed': 'We couldn’t confirm that this was saved: {list}. Check it in the account.',
  'accountWizard.done.steps': 'Completed steps',
  'accountWizard.open': 'Open account',
  'accountWizard.another': 'Create another',
  'accountWizard.undo': 'Delete account',
  'accountWizard.undo.title': 'Delete {name}?',
  'accountWizard.undo.text': 'The account and everything in it are permanently deleted. What you entered stays here.',
  'accountWizard.undo.confirm': 'Delete account',
  'accountWizard.undo.failed': 'The account could not be deleted',
  'accountWizard.undo.unconfirmed': 'We couldn’t confirm whether the account was deleted',
  'accountWizard.undone': '{name} deleted.',
  'accountWizard.leave.title': 'Leave without finishing?',
  'accountWizard.leave.text': 'What you entered for the new account will be lost.',
  'accountWizard.leave.made': '{name} will keep the steps completed so far.',
  'accountWizard.leave.confirm': 'Leave',
  'accountWizard.start': 'Start from',
  'accountWizard.start.standard': 'Standard settings',
  'accountWizard.start.templates': 'Templates',
  'accountWizard.start.account': 'Another account…',
  'accountWizard.start.file': 'A template file…',
  'accountWizard.start.source': 'Account to copy the settings from',
  'accountWizard.start.taken': 'Copied from {name}: {list}.',
  'accountWizard.start.omitted': 'Not fully copied: {list}.',
  'accountWizard.start.readFailed': 'Kept at default: {list}.',
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
    'Limits, destinations, customer access, number features, carrier, apps, and service plans; never contacts, administrators, or credit.',
  'accountWizard.template.saved': 'Template {name} saved.',
  'accountWizard.template.export': 'Export',
  'accountWizard.template.remove': 'Delete',
  'accountWizard.template.remove.title': 'Delete the template {name}?',
  'accountWizard.template.remove.text': 'Accounts that were created from it are not affected.',
  'accountWizard.template.removed': 'Template {name} deleted.',
  'accountWizard.template.failed': 'The templates could not be accessed: {reason}',
  'accountWizard.template.notOne': 'This file does not contain a template.',
  'accountWizard.template.newer': 'This template was made by a newer version and cannot be read here.',
  'accountWizard.template.invalid': 'This template cannot be used: {path} ({message})',
  'state.loading': 'Loading…',
});
