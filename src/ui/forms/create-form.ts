import {CreateSession, type CreatableResource} from '../../session/create-session.js';
import type {AccountScope} from '../../session/scope.js';
import {Form} from './form.js';
import type {FormOptions} from './form-options.js';

export interface CreateFormOptions<T, R> extends FormOptions<T> {
  /** Called when the backend has confirmed what was created and the form is closed. */
  readonly onCreated?: (created: R, sent: T, scope: AccountScope) => void;
}

/**
 * A form for something new: opens a `CreateSession` over empty fields. It validates every field, because none of them
 * is stored yet, and otherwise behaves as a form that edits a document.
 */
export class CreateForm<T extends object, R> extends Form<T, CreateSession<T, R>, CreateFormOptions<T, R>> {
  /** Opens the form with empty fields, or with the input that was retained while no element showed it. */
  open(scope: AccountScope, resource: CreatableResource<T, R>): void {
    const retained = CreateSession.retained<T, R>(scope, resource);
    this.show(scope, (options) => {
      const {onCreated} = this.options;
      const own = {...options(), onCreated: (created: R, sent: T) => onCreated?.(created, sent, scope)};
      if (!retained) return new CreateSession(scope, resource, own);
      retained.attach(scope, resource, own);
      return retained;
    });
  }
}
