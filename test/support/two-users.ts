import {createSandbox, type Sandbox} from '../../sandbox/index.js';
import {CrossbarAdapter} from '../../src/api/crossbar/index.js';

type Credentials = Pick<Sandbox['credentials'], 'accountId' | 'userId'>;

export interface SentAs {
  readonly user: string;
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export interface TwoUsersOptions {
  readonly opaque?: boolean;
  /** Called when the host supplies a token of this user. */
  readonly onToken?: (user: string) => void;
}

/**
 * A sandbox that two people use from one page, one after the other: `nora`, the seeded operator, and `theo`, the
 * platform's operator, who may do everything that she may, including what she had started. The tokens are the
 * sandbox's; `opaque` hides their claims, as other issuers do.
 */
export function twoUsers({opaque = false, onToken = () => {}}: TwoUsersOptions = {}) {
  const sandbox = createSandbox();
  const users = {nora: sandbox.credentials, theo: sandbox.master} satisfies Record<string, Credentials>;
  const nameOf = new Map(Object.entries(users).map(([name, {userId}]) => [userId, name]));
  const expired = new Set<string>();
  const issued = new Map<string, string>();
  const sent: SentAs[] = [];
  let signedIn: keyof typeof users | undefined = 'nora';

  function token(): string {
    if (!signedIn) throw new Error('Nobody is signed in.');
    const issue = sandbox.issueToken(users[signedIn]);
    const given = opaque ? `opaque-${issued.size}` : issue;
    issued.set(given, issue);
    onToken(signedIn);
    return given;
  }

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const given = request.headers.get('x-auth-token') ?? '';
    const issue = issued.get(given) ?? '';
    const {owner_id: owner = ''} = JSON.parse(atob(issue.split('.')[1] ?? '') || '{}') as {owner_id?: string};
    const {method, url} = request;
    const path = url.slice(url.indexOf('/v2/') + '/v2/'.length);
    if (expired.has(given)) return Response.json({error: '401', message: 'invalid credentials'}, {status: 401});
    sent.push({user: nameOf.get(owner) ?? '', method, path, body: await request.clone().text()});
    request.headers.set('x-auth-token', issue);
    const answer = await sandbox.handle(request);
    // The session may have ended while the request was in flight.
    return expired.has(given) && answer.status === 401
      ? Response.json({message: 'invalid credentials'}, answer)
      : answer;
  };

  return {
    sandbox,
    users,
    sent,
    /** Each call creates a separate adapter with its own token. */
    adapter: (getToken: () => Promise<string> | string = token): CrossbarAdapter =>
      new CrossbarAdapter({url: 'https://sandbox.example/v2', fetch, getToken, retryDelay: () => 0}),
    token,
    /** Rejects all tokens supplied so far from now on; another user, or no user, is signed in. */
    become(user: keyof typeof users | undefined): void {
      for (const given of issued.keys()) expired.add(given);
      signedIn = user;
    },
    /** Signs another user in; earlier tokens still work. */
    signIn(user: keyof typeof users): void {
      signedIn = user;
    },
    sentAs: (user: keyof typeof users) => sent.filter((one) => one.user === user),
    writesAs: (user: keyof typeof users) => sent.filter((one) => one.user === user && one.method !== 'GET'),
  };
}

/** Every text, attribute, and value of a tree with all its shadow roots. */
export function everything(root: Node): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    if (node instanceof Element) {
      for (const {name, value} of node.attributes) parts.push(`${name}="${value}"`);
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) parts.push(node.value);
      if (node.shadowRoot) visit(node.shadowRoot);
    }
    for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return parts.join('\n');
}

export interface FrameWatch {
  /** From now on, these texts must not occur in any frame. */
  forbid(texts: readonly string[]): void;
  /** Ends the watch. @returns the texts that were seen in a frame after they were forbidden */
  end(): readonly string[];
}

/** Checks everything in each frame that the browser shows. */
export function watchFrames(root: Node): FrameWatch {
  let forbidden: readonly string[] = [];
  const seen = new Set<string>();
  let frame = 0;
  const look = (): void => {
    if (forbidden.length > 0) {
      const all = everything(root);
      for (const text of forbidden) if (all.includes(text)) seen.add(text);
    }
    frame = requestAnimationFrame(look);
  };
  look();
  return {
    forbid(texts) {
      forbidden = texts;
    },
    end() {
      cancelAnimationFrame(frame);
      return [...seen];
    },
  };
}
