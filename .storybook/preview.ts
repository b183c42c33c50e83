import {setCustomElementsManifest, type Decorator, type Preview} from '@storybook/web-components-vite';
import {setStorybookHelpersConfig} from '@wc-toolkit/storybook-helpers';
import {html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import manifest from '../custom-elements.json' with {type: 'json'};
import './preview.css';

setCustomElementsManifest(manifest);
setStorybookHelpersConfig({hideArgRef: true});

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * The settings of a host page: color scheme, direction, language, and width. A changed language mounts the story again.
 */
const hostPage: Decorator = (story, {globals}) => {
  const locale = text(globals['locale']) || 'en';
  const direction = text(globals['direction']) || 'ltr';
  const page = document.documentElement;
  page.lang = locale;
  page.dir = direction;
  page.dataset['theme'] = text(globals['theme']) || 'light';
  const width = text(globals['width']);
  const room = width ? `inline-size: ${width}px` : '';
  return html`${keyed(`${locale} ${direction}`, html`<div class="host-page" .style=${room}>${story()}</div>`)}`;
};

const toolbar = (
  title: string,
  icon: 'circlehollow' | 'transfer' | 'globe' | 'ruler',
  items: readonly {value: string; title: string}[],
) => ({
  toolbar: {title, icon, items: [...items], dynamicTitle: true},
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [hostPage],
  parameters: {
    a11y: {test: 'error'},
    controls: {expanded: true},
    layout: 'fullscreen',
  },
  initialGlobals: {theme: 'light', direction: 'ltr', locale: 'en', width: ''},
  globalTypes: {
    theme: toolbar('Theme', 'circlehollow', [
      {value: 'light', title: 'Light'},
      {value: 'dark', title: 'Dark'},
    ]),
    direction: toolbar('Direction', 'transfer', [
      {value: 'ltr', title: 'Left to right'},
      {value: 'rtl', title: 'Right to left'},
    ]),
    locale: toolbar('Language', 'globe', [
      {value: 'en', title: 'English'},
      {value: 'de', title: 'Deutsch'},
    ]),
    width: toolbar('Width', 'ruler', [
      {value: '', title: 'Full width'},
      {value: '280', title: '280 px'},
      {value: '320', title: '320 px'},
      {value: '768', title: '768 px'},
      {value: '1440', title: '1440 px'},
    ]),
  },
};
export default preview;
