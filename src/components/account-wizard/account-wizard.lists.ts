import type {ReactiveControllerHost} from 'lit';
import type {Account} from '../../api/account.js';
import type {AccountId} from '../../api/account-ref.js';
import type {AccountsAdapter} from '../../api/adapter.js';
import type {User} from '../../api/admins.js';
import type {App} from '../../api/apps.js';
import type {CallDestination} from '../../api/calling-rules.js';
import type {List, Versioned} from '../../api/document.js';
import type {Plan} from '../../api/plans.js';
import {isApiError, type ApiError} from '../../api/errors.js';
import {ScopedLoad} from '../../element/controllers/scoped-load.js';
import {appsResource} from '../../domains/apps/resource.js';
import {destinationsResource} from '../../domains/calling-rules/resource.js';
import {usersResource} from '../../domains/admins/resource.js';
import {resellerBelow} from '../../domains/creation/expected-account.js';
import type {Resource} from '../../session/resource-cache.js';
import type {AppStore} from '../../domains/apps/picker/index.js';
import {accountResource, childrenResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import type {StepId, WizardLists} from './steps/index.js';

export interface WizardLoadsOptions {
  readonly scope: () => AccountScope | undefined;
  /** The parent of the new account. */
  readonly parentId: () => AccountId | undefined;
  /** The steps that are rendered now: what none of them needs is not requested. */
  readonly steps: () => readonly StepId[];
  /** Called when data that a step needs could not be read. */
  readonly onError: (error: ApiError) => void;
}

/** The choices that the steps offer, each read once a step needs it, and again for another parent. */
export class WizardLoads {
  readonly #parent: ScopedLoad<Versioned<Account>>;
  readonly #plans: ScopedLoad<List<Plan>>;
  readonly #destinations: ScopedLoad<readonly CallDestination[]>;
  readonly #apps: ScopedLoad<List<App>>;
  readonly #representatives: ScopedLoad<List<User>>;

  constructor(host: ReactiveControllerHost, options: WizardLoadsOptions) {
    const {scope, parentId, onError} = options;
    const load = <T>(
      steps: readonly StepId[],
      resource: (scope: AccountScope, parent: Account) => Resource<T> | undefined,
    ) =>
      new ScopedLoad<T>(host, {
        scope,
        onError,
        resource: (current) => {
          const parent = this.#parent.value?.value;
          const needed = parent && steps.some((step) => options.steps().includes(step));
          return needed ? resource(current, parent) : undefined;
        },
      });
    this.#parent = new ScopedLoad(host, {
      scope,
      onError,
      resource: ({adapter}) => {
        const id = parentId();
        return id === undefined ? undefined : accountResource(adapter, id);
      },
    });
    this.#plans = load(
      ['plan', 'review'],
      ({adapter}, parent) => adapter.plans && plansBelow(adapter, adapter.plans, parent),
    );
    this.#destinations = load(
      ['limits', 'review'],
      ({adapter}, {id}) => adapter.callingRules && destinationsResource(adapter.callingRules, id),
    );
    this.#apps = load(['apps', 'review'], ({adapter}, parent) => adapter.apps && storeFor(adapter.apps, parent));
    this.#representatives = load(['contacts'], ({adapter}, parent) => {
      const {admins} = adapter;
      const id = resellerBelow(parent);
      return admins && id !== undefined ? usersResource(admins, id) : undefined;
    });
  }

  get parent(): ScopedLoad<Versioned<Account>> {
    return this.#parent;
  }

  /** The store that contains the icons of the apps. */
  store(scope: AccountScope | undefined): AppStore | undefined {
    const apps = scope?.adapter.apps;
    const parent = this.#parent.value?.value;
    const storeId = parent && (resellerBelow(parent) ?? parent.id);
    return apps && storeId !== undefined
      ? {apps, storeId, identity: scope.identity, resources: scope.resources}
      : undefined;
  }

  /** The current states. */
  get lists(): WizardLists {
    const loads = {
      plans: this.#plans,
      destinations: this.#destinations,
      apps: this.#apps,
      representatives: this.#representatives,
    };
    const parent = this.#parent.value?.value;
    return {
      parent: this.#parent.state,
      plans: this.#plans.state,
      destinations: this.#destinations.state,
      apps: this.#apps.state,
      representatives: this.#representatives.state,
      resellerId: parent && resellerBelow(parent),
      retry: (list) => loads[list].retry(),
    };
  }
}

/**
 * Plans for an account below `parent`. A backend returns what an account is offered, not what a reseller offers: below
 * a reseller, any existing account is asked for. A reseller without accounts has no plans to show.
 */
function plansBelow(
  adapter: AccountsAdapter,
  plans: NonNullable<AccountsAdapter['plans']>,
  {id, isReseller}: Account,
): Resource<List<Plan>> {
  return {
    key: ['plans-below', id],
    read: async (signal) => {
      if (!isReseller) return plans.available(id, {signal});
      const {items} = await childrenResource(adapter, id).read(signal);
      const [child] = items;
      return child ? plans.available(child.id, {signal}) : [];
    },
  };
}

/** The apps of the reseller, or of the parent if the user has no access to the reseller. */
function storeFor(apps: NonNullable<AccountsAdapter['apps']>, parent: Account): Resource<List<App>> {
  const id = resellerBelow(parent) ?? parent.id;
  return {
    key: ['apps-below', parent.id],
    read: async (signal) => {
      try {
        return await appsResource(apps, id).read(signal);
      } catch (error) {
        if (!isApiError(error) || (error.kind !== 'forbidden' && error.kind !== 'not-found')) throw error;
        return appsResource(apps, parent.id).read(signal);
      }
    },
  };
}
