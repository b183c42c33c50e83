/** The part of Trusted Types that TypeScript's library does not declare. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {createHTML(text: string): string; createScriptURL(text: string): string},
  ): TrustedPolicy;
}

/** DOMPurify's type for a policy; the values that it creates are opaque. */
export type TrustedPolicy = NonNullable<import('dompurify').Config['TRUSTED_TYPES_POLICY']>;

/** Name of the policy that a page with Trusted Types has to allow. */
const NAME = 'account-widgets';

/**
 * Lets only the sanitizer pass a text to the HTML parser if the page enforces Trusted Types. Parsed content stays in a
 * document without a window, in which nothing runs.
 *
 * @returns `undefined` if the page does not enforce Trusted Types
 * @throws if the page enforces them and does not allow this policy
 */
export function parserPolicy(): TrustedPolicy | undefined {
  const {trustedTypes} = globalThis as {readonly trustedTypes?: TrustedTypes};
  if (!trustedTypes) return undefined;
  try {
    return trustedTypes.createPolicy(NAME, {
      createHTML: (text) => text,
      createScriptURL: () => {
        throw new TypeError('This policy is for markup alone.');
      },
    });
  } catch (cause) {
    if (canParse()) return undefined;
    const directive = `trusted-types ${NAME} 'allow-duplicates'`;
    throw new Error(`Cannot show HTML: the page's Content-Security-Policy has to allow "${directive}".`, {cause});
  }
}

/** Whether parsing works without a policy, because the page lists policies but does not enforce them. */
function canParse(): boolean {
  try {
    new DOMParser().parseFromString('', 'text/html');
    return true;
  } catch {
    return false;
  }
}
