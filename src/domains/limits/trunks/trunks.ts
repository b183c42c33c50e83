/** The number of concurrent calls of an account, as form fields and as plain values. */
import {html, nothing, type TemplateResult} from 'lit';
import {UNLIMITED, type Limit, type Limits} from '../../../api/limits.js';
import type {OtherClient} from '../../../api/settings.js';
import type {FieldBinding} from '../../../ui/fields/field-binding.js';
import {numberField} from '../../../ui/fields/number-field.js';
import {trunksWords} from '../../../i18n/generated/en/trunks.js';
import {otherClientWords} from '../../../i18n/generated/en/other-client.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {Phrase} from '../../../i18n/phrases.js';
import {skeleton} from '../../../ui/notices/notices.js';
import {fieldsOf, limitFields, limitOf, type LimitField, type LimitPath, type SliderEnds} from './model.js';
import {sentence} from '../../../ui/text/sentence.js';

export interface TrunksBinding {
  readonly localizer: Localizer;
  /** The limits with which the form was opened; fields of absent limits are not shown. */
  readonly stored: Limits;
  /** Binds a field of the surrounding form, such as `EditForm.bind`. */
  readonly bind: (path: LimitPath, parse: (typed: string) => unknown) => FieldBinding;
  /** Retained while the form is open. */
  readonly ends: SliderEnds;
  /** Called when a slider was extended and must be rendered again. */
  readonly onRoom: () => void;
  /** Whether trunks can be unlimited. A trunk whose stored value is unlimited can always be made unlimited again. */
  readonly unlimitedTrunks?: boolean | undefined;
  /** A client whose form may change these limits. */
  readonly otherClient?: OtherClient | undefined;
  /** Calls in progress, rendered between the title and the fields. */
  readonly usage?: unknown;
}

/** For each limit that the backend has, a number, its slider, and an explanation. */
export function trunksForm(binding: TrunksBinding): TemplateResult {
  const {localizer} = binding;
  return sections(localizer, binding.stored, binding.usage, (field) => limitField(localizer, field, binding));
}

/** The same as text. */
export function trunksView(localizer: Localizer, limits: Limits, usage?: unknown): TemplateResult {
  return sections(localizer, limits, usage, (field) =>
    shown(localizer, field, html`<strong>${limitInWords(localizer, field, limits[field.path] ?? UNLIMITED)}</strong>`),
  );
}

/** About the size of the fields that every backend has. */
export function trunksSkeleton(localizer: Localizer): TemplateResult {
  const fields = limitFields.slice(0, 3);
  return section(
    localizer,
    {title: trunksWords['trunks.title'], text: trunksWords['trunks.text']},
    fields.map((field) => shown(localizer, field, skeleton())),
  );
}

function limitField(
  localizer: Localizer,
  field: LimitField,
  {bind, stored, unlimitedTrunks, otherClient, ends, onRoom}: TrunksBinding,
): TemplateResult {
  const {text} = localizer;
  const {path, ceiling} = field;
  const binding = bind(path, (typed) => (typed === UNLIMITED ? UNLIMITED : limitOf(field)(typed)));
  const label = text(field.label);
  const value = binding.value === UNLIMITED ? UNLIMITED : limitOf(field)(binding.value);
  const unlimited = value === UNLIMITED;
  const canBeUnlimited = ceiling || unlimitedTrunks || stored[path] === UNLIMITED;
  const max = ends.of(path, stored[path]);
  return html`
    <div class="limit">
      ${numberField(unlimited ? {...binding, value: ''} : binding, {
        label,
        hint: text(field.hint),
        note: changedElsewhere(localizer, field, value, otherClient),
        decrease: text(trunksWords['trunks.decrease'], {label}),
        increase: text(trunksWords['trunks.increase'], {label}),
        valueText: typeof value === 'number' || unlimited ? limitInWords(localizer, field, value) : '',
        ...(unlimited && {placeholder: text(trunksWords['trunks.unlimited'])}),
        slider: {
          max,
          // Unlimited is above every number.
          ...(unlimited && {whenEmpty: max}),
          onSettled: (settled) => {
            ends.makeRoom(path, settled);
            onRoom();
          },
        },
      })}
      ${
        canBeUnlimited && !unlimited
          ? html`<button
              type="button"
              class="link"
              aria-label=${text(trunksWords['trunks.unlimit'], {label})}
              ?disabled=${binding.disabled}
              @click=${() => binding.onInput(UNLIMITED)}
            >
              ${text(trunksWords['trunks.unlimited'])}
            </button>`
          : nothing
      }
    </div>
  `;
}

/** The other client's form has the three kinds of trunks only. */
function changedElsewhere(
  localizer: Localizer,
  {path}: LimitField,
  value: number | string,
  {name: client, maxTrunks: max}: Partial<OtherClient> = {},
): unknown {
  if (typeof value !== 'number' || max === undefined || value <= max || client === undefined) return undefined;
  const isTrunks = path === 'twowayTrunks' || path === 'inboundTrunks' || path === 'outboundTrunks';
  return isTrunks
    ? sentence(localizer, otherClientWords['otherClient.trunks'], {client, max: localizer.number(max)})
    : undefined;
}

function shown({text}: Localizer, {label, hint}: LimitField, value: unknown): TemplateResult {
  return html`
    <dl class="limit">
      <dt>${text(label)}</dt>
      <dd>${value}</dd>
      <dd class="hint">${text(hint)}</dd>
    </dl>
  `;
}

function sections(
  localizer: Localizer,
  limits: Limits,
  usage: unknown,
  field: (field: LimitField) => TemplateResult,
): TemplateResult {
  const {trunks, ceilings} = fieldsOf(limits);
  return html`
    ${section(
      localizer,
      {title: trunksWords['trunks.title'], text: trunksWords['trunks.text']},
      trunks.map(field),
      usage,
    )}
    ${
      ceilings.length === 0
        ? nothing
        : section(
            localizer,
            {title: trunksWords['trunks.ceilings.title'], text: trunksWords['trunks.ceilings.text']},
            ceilings.map(field),
          )
    }
  `;
}

interface Heading {
  readonly title: Phrase;
  readonly text: Phrase;
}

function section(
  {text}: Localizer,
  heading: Heading,
  fields: readonly TemplateResult[],
  usage: unknown = nothing,
): TemplateResult {
  return html`
    <section part="trunks">
      <header>
        <h3>${text(heading.title)}</h3>
        <p>${text(heading.text)}</p>
      </header>
      ${usage}
      <div class="limits">${fields}</div>
    </section>
  `;
}

/** "None" is a setting, not a missing value. */
function limitInWords({text}: Localizer, {ceiling}: LimitField, limit: Limit): string {
  if (limit === UNLIMITED) return text(trunksWords['trunks.unlimited']);
  if (limit > 0) return text(trunksWords['trunks.count'], {count: limit});
  return text(ceiling ? trunksWords['trunks.noCalls'] : trunksWords['trunks.none']);
}
