/** The part of Trusted Types that TypeScript does not know yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {createHTML(text: string): string; createScriptURL(text: string): string},
  ): TrustedPolicy;
}

/** What DOMPurify takes for a policy; the values it makes are opaque. */
export type TrustedPolicy = NonNullable<import('dompurify').Config['TRUSTED_TYPES_POLICY']>;

/** Name of the policy that a page with Trusted Types has to allow. */
const NAME = 'account-widgets';

/**
 * Lets the sanitiser, and nothing else, hand a text to the HTML parser, where the page demands Trusted Types. What it
 * parses stays in a document without a window, in which nothing runs.
 *
 * @returns nothing where the page does not demand any
 * @throws where the page demands them and does not allow this policy
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

/** Without a policy of its own: the page has a list of policies, but does not insist on them. */
function canParse(): boolean {
  try {
    new DOMParser().parseFromString('', 'text/html');
    return true;
  } catch {
    return false;
  }
}
