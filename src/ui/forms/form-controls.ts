const focusable = ':is(input, select, textarea, button, [tabindex], [contenteditable]):not(:disabled, [type="hidden"])';

/** The control with a name; otherwise the first control of the form, or the form itself. */
export function findControl(form: HTMLElement | undefined, control: string): HTMLElement | undefined {
  const name = CSS.escape(control);
  return (
    form &&
    (form.querySelector<HTMLElement>(`[name="${name}"]:checked:not(:disabled)`) ??
      form.querySelector<HTMLElement>(`[name="${name}"]:not(:disabled)`) ??
      form.querySelector<HTMLElement>(focusable) ??
      form)
  );
}
