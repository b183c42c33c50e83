/** Classes and types; importing this module registers nothing. `account-widgets/define` registers every element. */
export * from './api/index.js';
export * from './components/index.js';
export {ScopeController, type ScopeControllerOptions, type ScopeHost} from './element/controllers/scope-controller.js';
export {ScopedLoad, type LoadState, type ScopedLoadOptions} from './element/controllers/scoped-load.js';
export {defineAll} from './define-all.js';
export {catalogLanguages} from './i18n/catalogs.js';
export type {DateOptions, Localizer, MessageValues} from './i18n/localizer.js';
export type {Catalog, Message, MessageKey, MessageOverrides, Words} from './i18n/messages.js';
export type {Phrase, PhraseValues} from './i18n/phrases.js';
export type {PluralForms} from './i18n/plural-forms.js';
export type {AccountFact, AccountFacts} from './session/account-facts.js';
export type {WriteVerdict} from './session/confirmed-write.js';
export type {Draft, DraftOptions} from './session/draft.js';
export {EditSession, type ConflictChoice, type EditOutcome, type EditSessionOptions} from './session/edit-session.js';
export {CreateSession, type CreatableResource, type CreateSessionOptions} from './session/create-session.js';
export type {FormSession, FormSessionOptions, FormStatus} from './session/form-session.js';
export type {AccountSessionOptions} from './session/account-session-options.js';
export type {
  AskUnsaved,
  AskUnsavedOptions,
  Editor,
  EditorChange,
  OpenForms,
  Revealer,
  UnsavedChoice,
} from './session/editor.js';
export type {DirtyState} from './session/dirty-report.js';
export type {Editors} from './session/editors.js';
export type {FieldConflict, FieldPath} from './session/merge.js';
export type {PastSave} from './session/past-save.js';
export type {Resource, ResourceCache, ResourceCacheOptions, WatchOptions} from './session/resource-cache.js';
export type {EditableResource} from './session/resources.js';
export type {AccountScope, Concealed, HomeAccountRef, ScopeState} from './session/scope.js';
export type {Scoped, ScopedOptions} from './session/scoped.js';
export {version} from './version.js';
export type {DefineOptions} from './element/define-element.js';
export type * from './element/events.js';
export type {LeavingController} from './ui/forms/leaving-controller.js';
export type {MovableElement} from './element/movable-element.js';
export type {
  PartController,
  ScopedHost,
  ScopedPart,
  ScopedPartHost,
  ScopedPartOptions,
} from './element/controllers/scoped-part.js';
export {WidgetElement} from './element/widget-element.js';
