export {AppIcons, type AppStore} from './app-icons.js';
export {appPickerForm, appPickerSkeleton, appPickerView} from './app-picker.js';
export {
  changedApps,
  everyApp,
  shownApps,
  withChoices,
  type AppChoices,
  type AppFilter,
  type ShownApp,
} from './model.js';
export {appPickerStyles} from './styles.js';
