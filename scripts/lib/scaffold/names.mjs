/** `account-hello` → `AccountHello`. */
export const classOf = (name) => name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

/** `account-hello` → `accountHello`. */
export const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** `account-hello` → `Account hello`. */
export const title = (name) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
