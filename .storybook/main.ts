import type {StorybookConfig} from '@storybook/web-components-vite';

// `storybook dev` asks its maker for news as soon as its page opens, whatever is set below:
// `disableWhatsNewNotifications` only hides the answer. This keeps the question from being asked.
const {fetch} = globalThis;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, 'http://localhost');
  return url.hostname.endsWith('storybook.js.org') ? Promise.reject(new Error('Not asked.')) : fetch(input, init);
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
  // vite.config.ts builds the library's bundle; of that a Storybook wants nothing.
  viteFinal: (vite) => ({
    ...vite,
    build: {...vite.build, lib: false, license: false, rolldownOptions: {}, chunkSizeWarningLimit: 3000},
  }),
};
export default config;
