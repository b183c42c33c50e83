import {isApiError} from '../src/api/errors.js';
import {signIn, type SignedIn} from '../src/api/crossbar/index.js';
import type {DemoConfig} from './config.js';

const problems: Readonly<Record<string, string>> = {
  unauthorized: 'The user name, password, or account name is incorrect.',
  network: 'The server cannot be reached. Check its address and your connection, then try again.',
  timeout: 'The server did not respond in time. Try again.',
  'rate-limited': 'Too many attempts. Wait a moment and try again.',
};

/**
 * Shows the portal's own sign-in form until a user is signed in. The form is modal and covers the page, because an open
 * dialog of a widget would otherwise cover the form and make it inert. The password is discarded with the form.
 */
export function askForSignIn({apiUrl, credentials}: DemoConfig, message = ''): Promise<SignedIn> {
  const dialog = document.querySelector<HTMLDialogElement>('#sign-in');
  const form = dialog?.querySelector('form');
  const problem = form?.querySelector('.problem');
  const server = form?.querySelector('.server');
  const button = form?.querySelector('button');
  if (!dialog || !form || !problem || !server || !button) throw new Error('The sign-in form is not on the page.');
  server.textContent = apiUrl;
  problem.textContent = message;
  for (const [name, value] of Object.entries(credentials ?? {})) {
    const input = form.elements.namedItem(name);
    if (input instanceof HTMLInputElement) input.value = value as string;
  }
  // Escape must not close the dialog, including in browsers without "closedby".
  dialog.oncancel = (event) => event.preventDefault();
  dialog.showModal();
  form.querySelector('input')?.focus();

  return new Promise((resolve) => {
    const submit = async () => {
      const text = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value;
      button.disabled = true;
      problem.textContent = '';
      try {
        const signedIn = await signIn({
          url: apiUrl,
          username: text('username'),
          password: text('password'),
          accountName: text('accountName'),
        });
        dialog.close();
        form.reset();
        resolve(signedIn);
      } catch (error) {
        problem.textContent = (isApiError(error) && problems[error.kind]) || String(error);
      } finally {
        button.disabled = false;
      }
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      void submit();
    };
  });
}
