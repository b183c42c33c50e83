import {flag, integer, list, number, object, text, type Schema} from './schema.js';

const party = object({name: text({maxLength: 35}), number: text({maxLength: 35})});

const callerId = object({
  internal: party,
  external: party,
  emergency: party,
  asserted: object({name: text({maxLength: 35}), number: text({maxLength: 35}), realm: text()}),
});

const recordingSource = object(
  Object.fromEntries(
    ['any', 'onnet', 'offnet'].map((network) => [
      network,
      object({
        enabled: flag(),
        format: text({enum: ['mp3', 'wav']}),
        record_min_sec: integer(),
        record_on_answer: flag(),
        record_on_bridge: flag(),
        record_sample_rate: integer(),
        time_limit: integer(),
        url: text(),
      }),
    ]),
  ),
  {additionalProperties: false},
);

const callRecording = object(
  {any: recordingSource, inbound: recordingSource, outbound: recordingSource},
  {additionalProperties: false},
);

const callRestriction = object(
  {},
  {additionalProperties: object({action: text({enum: ['inherit', 'deny']})}), default: {}},
);

const ringtones = object({internal: text({maxLength: 256}), external: text({maxLength: 256})}, {default: {}});

const doNotDisturb = object({enabled: flag()});

/** Schema of an account's public document. */
export const ACCOUNT: Schema = object(
  {
    name: text({minLength: 1, maxLength: 128}),
    realm: text({minLength: 4, maxLength: 253, pattern: '^[.\\w-]+$'}),
    timezone: text({minLength: 5, maxLength: 32}),
    language: text(),
    org: text(),
    enabled: flag(true),
    flags: list(text()),
    caller_id: callerId,
    caller_id_options: object({
      outbound_privacy: text({enum: ['full', 'name', 'number', 'none']}),
      show_rate: flag(),
    }),
    call_recording: object({account: callRecording, endpoint: callRecording}, {additionalProperties: false}),
    call_restriction: callRestriction,
    call_waiting: object({enabled: flag()}),
    dial_plan: object(),
    do_not_disturb: doNotDisturb,
    formatters: object(),
    metaflows: object(),
    music_on_hold: object({media_id: text({maxLength: 2048})}, {default: {}}),
    notifications: object({
      first_occurrence: object({sent_initial_call: flag(false), sent_initial_registration: flag(false)}),
      low_balance: object({
        enabled: flag(),
        last_notification: integer(),
        sent_low_balance: flag(),
        threshold: number(),
      }),
    }),
    preflow: object({always: text()}, {additionalProperties: false, default: {}}),
    ringtones,
    topup: object({threshold: number()}),
    voicemail: object(),
    zones: object(),
  },
  {required: ['name']},
);

/** Schema of a user. */
export const USER: Schema = object(
  {
    first_name: text({minLength: 1, maxLength: 128}),
    last_name: text({minLength: 1, maxLength: 128}),
    username: text({minLength: 1, maxLength: 256, pattern: '^([+@.\\w_-]+)$'}),
    password: text(),
    email: text({format: 'email', minLength: 3, maxLength: 254}),
    priv_level: text({enum: ['user', 'admin'], default: 'user'}),
    enabled: flag(true),
    verified: flag(false),
    require_password_update: flag(false),
    vm_to_email_enabled: flag(true),
    presence_id: text(),
    timezone: text(),
    language: text(),
    feature_level: text(),
    flags: list(text()),
    call_forward: object({
      enabled: flag(false),
      number: text({maxLength: 35}),
      direct_calls_only: flag(false),
      failover: flag(false),
      ignore_early_media: flag(true),
      keep_caller_id: flag(true),
      require_keypress: flag(true),
      substitute: flag(true),
    }),
    call_recording: callRecording,
    call_restriction: callRestriction,
    call_waiting: object({enabled: flag()}),
    caller_id: callerId,
    caller_id_options: object({outbound_privacy: text({enum: ['full', 'name', 'number', 'none']})}),
    contact_list: object({exclude: flag()}, {default: {}}),
    dial_plan: object(),
    directories: object(),
    do_not_disturb: doNotDisturb,
    formatters: object(),
    hotdesk: object(
      {
        enabled: flag(false),
        id: text({maxLength: 15}),
        keep_logged_in_elsewhere: flag(false),
        pin: text({minLength: 4, maxLength: 15}),
        require_pin: flag(false),
      },
      {default: {}},
    ),
    media: object(),
    metaflows: object(),
    music_on_hold: object({media_id: text({maxLength: 128})}, {default: {}}),
    profile: object(),
    pronounced_name: object({media_id: text({maxLength: 128})}),
    ringtones,
    voicemail: object(),
  },
  {required: ['first_name', 'last_name']},
);

const limits = (minimum: number): Schema => {
  const limit = integer({minimum});
  return object({
    twoway_trunks: limit,
    inbound_trunks: limit,
    outbound_trunks: limit,
    burst_trunks: limit,
    calls: limit,
    resource_consuming_calls: limit,
    allow_prepay: flag(true),
    authz_resource_types: list(text(), {default: []}),
  });
};

/** Schema of limits. */
export const LIMITS = limits(0);
/** Schema of limits in generation 5, in which -1 is unlimited. */
export const LIMITS_5 = limits(-1);

/** Schema of a callflow without its flow, which is validated module by module. */
export const CALLFLOW: Schema = object({
  name: text(),
  numbers: list(text({minLength: 1, maxLength: 36}), {default: [], uniqueItems: true}),
  patterns: list(text({minLength: 1}), {default: []}),
  featurecode: object({name: text({minLength: 1, maxLength: 128}), number: text({minLength: 1, maxLength: 30})}),
  flags: list(text()),
  metaflow: object(),
  ringback: object({early: text(), transfer: text()}),
});

const route = object({
  bypass_e164: flag(),
  caller_id_type: text({default: 'external'}),
  custom_sip_headers: object(),
  do_not_normalize: flag(),
  dynamic_flags: list(text()),
  emit_account_id: flag(),
  format_from_uri: flag(),
  from_uri_realm: text(),
  hunt_account_id: text(),
  ignore_early_media: flag(false),
  outbound_flags: list(text(), {default: []}),
  resource_type: text(),
  ringback: text(),
  skip_module: flag(),
  timeout: integer(),
  to_did: text(),
  use_local_resources: flag(true),
});

/** `data` of the supported callflow modules; any other module is refused. */
export const FLOW_MODULES: Readonly<Record<string, Schema>> = {
  offnet: route,
  resources: route,
  callflow: object({id: text(), skip_module: flag()}),
  device: object({id: text(), delay: integer({default: 0}), timeout: integer({default: 20})}),
  user: object({
    id: text(),
    delay: integer({default: 0}),
    strategy: text({default: 'simultaneous'}),
    timeout: integer({default: 20}),
  }),
  voicemail: object({
    id: text(),
    action: text({default: 'compose'}),
    callerid_match_login: flag(false),
    interdigit_timeout: integer({default: 2000}),
    max_message_length: integer({default: 500}),
    single_mailbox_login: flag(false),
  }),
};

/** Schema of a credit or debit. */
export const LEDGER_ENTRY: Schema = object(
  {
    amount: number({minimum: 1}),
    description: text(),
    metadata: object(),
    period: object({start: integer(), end: integer()}),
    source: object({id: text(), service: text()}, {required: ['id', 'service']}),
    usage: object({quantity: integer(), type: text(), unit: text()}, {required: ['quantity', 'type', 'unit']}),
  },
  {required: ['source', 'usage']},
);

/** Schema of the white-label document: few keys are validated. */
export const WHITELABEL: Schema = object({
  company_name: text(),
  domain: text(),
  fake_api_url: text(),
  hide_credits: flag(false),
  hide_powered: flag(false),
  hide_registration: flag(false),
  inbound_trunks_price: text(),
  outbound_trunks_price: text(),
  twoway_trunks_price: text(),
  nav: object({help: text(), learn_more: text()}),
  port: object({support_email: text({format: 'email'})}),
});

/** Schema of a second-factor provider. */
export const MULTI_FACTOR: Schema = object(
  {name: text(), enabled: flag(), provider_name: text(), settings: object()},
  {required: ['enabled', 'name', 'provider_name']},
);

/** The defaults of every authentication module. */
export const AUTH_MODULE_DEFAULTS = {
  cb_user_auth: {
    enabled: true,
    token_auth_expiry_s: 3600,
    log_failed_attempts: true,
    log_successful_attempts: true,
  },
  cb_api_auth: {
    enabled: true,
    token_auth_expiry_s: 3600,
    log_failed_attempts: true,
    log_successful_attempts: false,
  },
  cb_auth: {enabled: true, token_auth_expiry_s: 3600, log_failed_attempts: true, log_successful_attempts: false},
  cb_ip_auth: {enabled: true, token_auth_expiry_s: 3600, log_failed_attempts: true, log_successful_attempts: false},
};

const authModule = object({
  enabled: flag(),
  log_failed_attempts: flag(),
  log_successful_attempts: flag(),
  token_auth_expiry_s: integer(),
  multi_factor: object({
    enabled: flag(),
    account_id: text(),
    configuration_id: text(),
    include_subaccounts: flag(),
  }),
});

/** Schema of an account's own authentication settings. */
export const SECURITY: Schema = object({
  auth_modules: object(Object.fromEntries(Object.keys(AUTH_MODULE_DEFAULTS).map((module) => [module, authModule])), {
    additionalProperties: false,
    default: AUTH_MODULE_DEFAULTS,
  }),
});

/** Schema of a login. */
export const USER_AUTH: Schema = object(
  {
    credentials: text({minLength: 1, maxLength: 64}),
    method: text({enum: ['md5', 'sha'], default: 'md5'}),
    account_name: text({minLength: 1, maxLength: 128}),
    account_realm: text({minLength: 4, maxLength: 253, pattern: '^[.\\w_-]+$'}),
    phone_number: text({minLength: 1, maxLength: 64}),
  },
  {required: ['credentials']},
);

export const RECOVERY: Schema = object(
  {
    username: text({minLength: 1, maxLength: 254}),
    account_name: text({minLength: 1, maxLength: 64}),
    account_realm: text({minLength: 1, maxLength: 64}),
    phone_number: text({minLength: 1, maxLength: 64}),
    ui_url: text({minLength: 14, maxLength: 2000}),
  },
  {required: ['ui_url', 'username']},
);

export const RECOVERY_RESET: Schema = object(
  {reset_id: text({pattern: '^[a-fA-F0-9]{40,250}$'})},
  {required: ['reset_id']},
);

export const API_AUTH: Schema = object(
  {api_key: text({minLength: 64, maxLength: 64})},
  {additionalProperties: false, required: ['api_key']},
);

const owner = text({minLength: 32, maxLength: 32});
const documentName = text({minLength: 1, maxLength: 128});

/** Schemas of documents that a user may own, as far as the sandbox uses them. */
export const DEVICE: Schema = object(
  {
    name: documentName,
    owner_id: owner,
    device_type: text(),
    enabled: flag(true),
    mac_address: text(),
    mobile: object({mdn: text()}),
  },
  {required: ['name']},
);

export const VMBOX: Schema = object(
  {name: documentName, owner_id: owner, mailbox: text({minLength: 1, maxLength: 30})},
  {required: ['mailbox', 'name']},
);

export const CONFERENCE: Schema = object({name: documentName, owner_id: owner});
