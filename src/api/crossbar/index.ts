export {CrossbarAdapter, type CrossbarOptions} from './crossbar-adapter.js';
export type {Fetch, HttpOptions} from './http.js';
export {signIn, type SignedIn, type SignInOptions} from './sign-in.js';
export {webClient} from './web-client.js';
export type {GetToken, TokenRequest} from './token-source.js';
