export {editorStyles} from './styles.js';
export {richTextEditor} from './rich-text-editor.js';
