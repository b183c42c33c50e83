import type {Stage} from '../stage.js';

/** Types into a field that a selector finds. */
export async function typeInto(stage: Stage, selector: string, text: string): Promise<void> {
  const field = stage.find<HTMLInputElement>(selector);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await stage.settle();
}

/** Clicks a check box or a radio button. */
export const toggle = (stage: Stage, selector: string): Promise<void> => stage.click(selector);

export const valueOf =
  (name: string) =>
  (stage: Stage): unknown =>
    stage.all<HTMLInputElement>(`[name="${name}"]`)[0]?.value;

export const checkedAt =
  (selector: string) =>
  (stage: Stage): unknown =>
    stage.all<HTMLInputElement>(selector)[0]?.checked;
