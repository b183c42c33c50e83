/** The configuration that `npm start` passes to the page. */
export interface DemoConfig {
  readonly apiUrl: string;
  /** `sandbox`: the embedded backend, whose operator is signed in at once. `live`: a real server. */
  readonly mode: 'sandbox' | 'live';
  readonly credentials?: Credentials;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly accountName: string;
}

export async function loadConfig(): Promise<DemoConfig> {
  const response = await fetch('/demo-config.json');
  const config = (await response.json()) as Partial<DemoConfig>;
  if (!config.apiUrl || !config.mode)
    throw new Error('The demo is started by npm start, which tells it where its server is.');
  return {...config, apiUrl: config.apiUrl, mode: config.mode};
}
