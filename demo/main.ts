/** A partner's portal as a partner would write it: it uses only the library's public elements and events. */
import '../src/define.js';
import {signIn, type SignedIn} from '../src/api/crossbar/index.js';
import {loadConfig, type DemoConfig} from './config.js';
import {watchPreferences} from './preferences.js';
import {formatRoute, isSameRoute, readRoute, type Route} from './routes.js';
import {askForSignIn} from './sign-in.js';

const find = <T extends Element>(selector: string): T => {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`${selector} is not on the page.`);
  return element;
};

const provider = find<HTMLElementTagNameMap['account-provider']>('account-provider');
const manager = find<HTMLElementTagNameMap['account-manager']>('account-manager');
const ownOverview = find<HTMLElementTagNameMap['account-overview']>('account-overview.own');

let user: SignedIn | undefined;
let homeId: string | undefined;
/** The account that the widgets show; `undefined` while no user is signed in. */
let shownId: string | undefined;
/**
 * The fragment that the widgets show or are about to show. Any other fragment in the address is a link that has not
 * been followed yet.
 */
let followed: string | undefined;

function showPortal(signedIn: SignedIn, config: DemoConfig): void {
  user = signedIn;
  homeId = ownOverview.accountId = signedIn.accountId;
  provider.getToken = async ({reason, signal}) => {
    if (reason === 'initial') return signedIn.token;
    const before = user;
    const renewed = await (before ?? signedIn).renew(signal);
    // If the user has signed out or in again in the meantime, that takes precedence.
    if (before && user === before) user = renewed;
    return renewed.token;
  };
  provider.apiUrl = config.apiUrl;
  provider.hidden = false;
}

function hidePortal(): void {
  user = undefined;
  provider.hidden = true;
  provider.getToken = undefined;
  provider.apiUrl = undefined;
  provider.accountId = undefined;
  shownId = undefined;
  // The next user starts at their own account, not at one that was open here.
  forgetAccount();
}

/** Removes the account and the tab from the address without a step in the history. */
function forgetAccount(): void {
  history.replaceState(null, '', formatRoute({page: readRoute().page}));
  followed = location.hash;
}

/** Updates the widgets from the address: links, back, and forward. */
async function followAddress(): Promise<void> {
  const {hash} = location;
  followed = hash;
  const {page, accountId, tab} = readRoute(hash);
  for (const section of document.querySelectorAll<HTMLElement>('[data-page]')) {
    section.hidden = section.dataset['page'] !== page;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) {
    link.ariaCurrent = readRoute(link.hash).page === page ? 'page' : null;
  }
  if (page !== 'accounts') return;
  manager.tab = tab ?? 'overview';
  if (shownId === undefined) {
    // The provider selects the account once a user is signed in.
    provider.accountId = accountId;
    return;
  }
  if (await provider.select(accountId)) return;
  // The user stayed because of unsaved input: the address must not name another account than the one on screen.
  if (location.hash === hash) followWidgets();
}

/** Updates the address when an account or a tab was opened in the widgets. */
function followWidgets(): void {
  // A link that was opened a moment ago takes precedence: the event that announces it arrives later.
  if (location.hash !== followed) return;
  const current = readRoute();
  const {page} = current;
  // The user's own account needs no id, so the link opens the own account of any user who follows it.
  const accountId = shownId === homeId ? undefined : shownId;
  const next: Route = page === 'accounts' ? {page, accountId, tab: manager.tab} : {page};
  if (isSameRoute(current, next)) return;
  history.pushState(null, '', formatRoute(next));
  followed = location.hash;
}

/** The widgets stay mounted behind the form, so nothing typed is lost. */
async function signInAgain(config: DemoConfig): Promise<void> {
  // Every failing request reports this; one form is enough.
  if (!user) return;
  user = undefined;
  user = await askForSignIn(config, 'Your session has ended. Sign in again; nothing you typed is lost.');
  provider.reload();
}

async function changeUser(config: DemoConfig): Promise<void> {
  find<HTMLElement>('#menu').hidePopover();
  hidePortal();
  showPortal(await askForSignIn(config), config);
}

async function start(): Promise<void> {
  const config = await loadConfig();
  watchPreferences(find('#menu form'), (locale) => {
    document.documentElement.lang = locale;
    provider.locale = locale;
  });
  addEventListener('hashchange', () => void followAddress());
  provider.addEventListener('account-selected', ({detail}) => {
    shownId = detail.accountId;
    followWidgets();
  });
  manager.addEventListener('account-tab-selected', followWidgets);
  provider.addEventListener('user-changed', ({detail}) => {
    homeId = ownOverview.accountId = detail.accountId;
    // If a user signs in while a previous user's account is open, the address must no longer name it. A link that was
    // opened before anyone signed in belongs to the new user.
    if (shownId === undefined) return;
    forgetAccount();
    manager.tab = 'overview';
  });
  provider.addEventListener('session-expired', () => void signInAgain(config));
  find('.sign-out').addEventListener('click', () => void changeUser(config));
  void followAddress();
  const {credentials} = config;
  const signedIn = credentials ? await signIn({url: config.apiUrl, ...credentials}) : await askForSignIn(config);
  showPortal(signedIn, config);
}

void start().catch((error: unknown) => {
  document.body.textContent = error instanceof Error ? error.message : String(error);
});
