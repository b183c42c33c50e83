import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {ref, type Ref} from 'lit/directives/ref.js';
import type {OwnedResource} from '../../api/admins.js';
import {unconfirmedNotice} from '../../ui/notices/unconfirmed-notice.js';
import {accountAdminsWords} from '../../i18n/generated/en/account-admins.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import {errorNotice, notice, skeleton} from '../../ui/notices/notices.js';
import {writeErrorText} from '../../ui/notices/write-error-text.js';
import {shownName} from '../../ui/text/people.js';
import {refusedByGuard} from './account-admins.notices.js';
import {kindOf, type OwnedResourceKind, type Removal, type RemovalStage} from './account-admins.removal.js';
import {sentence} from '../../ui/text/sentence.js';

export interface RemovalDialogOptions {
  /** The caller opens it as a modal dialog once it is on the page. */
  readonly dialog: Ref<HTMLDialogElement>;
  readonly localizer: Localizer;
  /** Name of the account, so that the operator does not delete in the wrong one. */
  readonly account: string;
  readonly onClose: () => void;
}

/**
 * Names the person to be deleted and the owned resources, asks what happens to those that can be kept, and shows the
 * progress.
 */
export function removalDialog(removal: Removal, options: RemovalDialogOptions): TemplateResult {
  const {dialog, localizer, account, onClose} = options;
  const {text} = localizer;
  const {stage} = removal;
  const running = stage.name === 'running';
  const onCancel = (event: Event) => {
    event.preventDefault();
    if (!running) onClose();
  };
  return html`
    <dialog
      ${ref(dialog)}
      class="removal"
      part="dialog"
      aria-labelledby="removal-title"
      aria-describedby="removal-text"
      aria-busy=${running || stage.name === 'reading' ? 'true' : 'false'}
      @cancel=${onCancel}
    >
      <h2 id="removal-title">
        ${sentence(localizer, accountAdminsWords['accountAdmins.removal.title'], {
          name: shownName(removal.admin, localizer),
        })}
      </h2>
      <p id="removal-text">${sentence(localizer, accountAdminsWords['accountAdmins.removal.text'], {account})}</p>
      ${body(removal, localizer)}
      <div class="buttons">
        <button type="button" ?disabled=${running} @click=${onClose}>${text(formsWords['action.cancel'])}</button>
        ${
          isUnconfirmed(stage)
            ? nothing
            : html`
                <button
                  type="button"
                  class="danger"
                  ?disabled=${stage.name !== 'asking' && stage.name !== 'stopped'}
                  @click=${() => void removal.run()}
                >
                  ${text(
                    stage.name === 'stopped'
                      ? accountAdminsWords['accountAdmins.removal.continue']
                      : accountAdminsWords['accountAdmins.removal.confirm'],
                  )}
                </button>
              `
        }
      </div>
    </dialog>
  `;
}

/** Whether the outcome of the last step is unknown: nothing is sent until it is known. */
const isUnconfirmed = (stage: RemovalStage): boolean => stage.name === 'stopped' && stage.error.kind === 'unconfirmed';

function body(removal: Removal, localizer: Localizer): unknown {
  const {text} = localizer;
  const {stage} = removal;
  switch (stage.name) {
    case 'reading':
      return html`<p role="status">${text(accountAdminsWords['accountAdmins.removal.reading'])}</p>
        ${skeleton('wide')}`;
    case 'unread':
      return errorNotice(localizer, stage.error, {
        title: text(accountAdminsWords['accountAdmins.removal.readFailed']),
        onRetry: () => void removal.read(),
      });
    case 'asking':
      return ownedResources(removal, localizer);
    case 'running':
      return progress(removal, stage, localizer);
    case 'stopped':
      return html`${stopped(removal, stage, localizer)}
      ${isUnconfirmed(stage) ? nothing : ownedResources(removal, localizer)}`;
  }
}

function ownedResources(removal: Removal, localizer: Localizer): TemplateResult {
  const {text} = localizer;
  const {pending} = removal;
  if (pending.length === 0) return html`<p>${text(accountAdminsWords['accountAdmins.removal.none'])}</p>`;
  const kinds = [...new Set(pending.map(kindOf))];
  return html`
    <ul class="owned-resources" aria-label=${text(accountAdminsWords['accountAdmins.removal.ownedResources'])}>
      ${kinds.map((kind) =>
        group(
          removal,
          kind,
          pending.filter((one) => kindOf(one) === kind),
          localizer,
        ),
      )}
    </ul>
  `;
}

function group(removal: Removal, kind: OwnedResourceKind, members: readonly OwnedResource[], localizer: Localizer) {
  const {text, list} = localizer;
  const [first] = members;
  return html`
    <li part="owned-resource">
      <strong id="owned-${kind}"
        >${text(accountAdminsWords[`accountAdmins.removal.${kind}`], {count: members.length})}</strong
      >
      <span class="names"
        ><bdi translate="no">${list(members.map(({name}) => name || text(commonWords['state.unnamed'])))}</bdi></span
      >
      ${
        first === undefined || first.dispositions.length < 2
          ? html`<span class="badge danger">${text(accountAdminsWords['accountAdmins.removal.deletedAsWell'])}</span>`
          : html`
              <div class="dispositions" role="radiogroup" aria-labelledby="owned-${kind}">
                ${first.dispositions.map(
                  (disposition) => html`
                    <label>
                      <input
                        type="radio"
                        name="disposition-${kind}"
                        value=${disposition}
                        .checked=${live(removal.dispositionOf(first) === disposition)}
                        @change=${() => removal.choose(kind, disposition)}
                      />
                      ${text(
                        disposition === 'remove'
                          ? accountAdminsWords['accountAdmins.removal.remove']
                          : kind === 'mobile'
                            ? accountAdminsWords['accountAdmins.removal.keep.mobile']
                            : accountAdminsWords['accountAdmins.removal.keep'],
                      )}
                    </label>
                  `,
                )}
              </div>
            `
      }
    </li>
  `;
}

/** The resource that is being resolved; after the last one, the administrator. */
function nameAt({admin}: Removal, at: OwnedResource | undefined, {text}: Pick<Localizer, 'text'>): string {
  return at ? at.name || text(commonWords['state.unnamed']) : shownName(admin, {text});
}

function progress(removal: Removal, {at}: RemovalStage & {name: 'running'}, localizer: Localizer): TemplateResult {
  const {text} = localizer;
  const {done, of} = removal.progress;
  return html`
    <div class="progress" role="status">
      <progress
        max=${of}
        .value=${done}
        aria-label=${text(accountAdminsWords['accountAdmins.removal.progress'], {done, of})}
      ></progress>
      <p>
        ${sentence(localizer, accountAdminsWords['accountAdmins.removal.deleting'], {
          name: nameAt(removal, at, {text}),
        })}
      </p>
    </div>
  `;
}

function stopped(
  removal: Removal,
  {at, error}: RemovalStage & {name: 'stopped'},
  localizer: Localizer,
): TemplateResult {
  const {text} = localizer;
  const last = refusedByGuard(localizer, error);
  if (last !== undefined) return last;
  if (error.kind === 'unconfirmed') {
    const title = sentence(localizer, accountAdminsWords['accountAdmins.removal.unconfirmed'], {
      name: nameAt(removal, at, {text}),
    });
    return unconfirmedNotice(localizer, error, {title, checking: false, onCheck: () => void removal.check()});
  }
  if (error.kind === 'conflict' && error.details.stored) {
    return notice(
      sentence(localizer, accountAdminsWords['accountAdmins.removal.overwritten'], {name: nameAt(removal, at, {text})}),
      text(accountAdminsWords['accountAdmins.removal.overwritten.text']),
    );
  }
  const {done, of} = removal.progress;
  const noPhone = error.kind === 'refused' && error.details.code === 'no_mobile_device';
  return html`
    ${errorNotice(localizer, error, {
      title: sentence(localizer, accountAdminsWords['accountAdmins.removal.stopped'], {
        name: nameAt(removal, at, {text}),
      }),
      text: writeErrorText(localizer, error),
    })}
    <p>${text(accountAdminsWords['accountAdmins.removal.stopped.text'], {done, of})}</p>
    ${noPhone ? html`<p>${text(accountAdminsWords['accountAdmins.removal.noPhone'])}</p>` : nothing}
  `;
}
