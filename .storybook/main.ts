import type {StorybookConfig} from '@storybook/web-components-vite';

// `storybook dev` requests news from its vendor as soon as its page opens, whatever is set below:
// `disableWhatsNewNotifications` only hides the answer. This blocks the request.
const {fetch} = globalThis;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, 'http://localhost');
  return url.hostname.endsWith('storybook.js.org') ? Promise.reject(new Error('Blocked.')) : fetch(input, init);
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    disableProjectJson: true,
    enableCrashReports: false,
  },
  // vite.config.ts builds the library's bundle, whose settings do not apply to Storybook.
  viteFinal: (vite) => ({
    ...vite,
    build: {...vite.build, lib: false, license: false, rolldownOptions: {}, chunkSizeWarningLimit: 3000},
  }),
};
export default config;
