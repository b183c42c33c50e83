import type {MfaProvider} from '../../api/model-documents.js';

/** Those who can ask for a second factor. */
export function usableProviders(providers: readonly MfaProvider[]): readonly MfaProvider[] {
  return providers.filter(({enabled}) => enabled);
}

/** Who asks when the second factor is turned on: who asked before, else by one-time codes, else whoever can (OV-08). */
export function preferredProvider(usable: readonly MfaProvider[], stored: string): MfaProvider | undefined {
  return usable.find(({id}) => id === stored) ?? usable.find(({kind}) => kind === 'otp') ?? usable[0];
}
