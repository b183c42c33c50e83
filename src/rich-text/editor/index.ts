export {editorStyles} from './styles.js';
export {richTextEditor, type RichTextEditorOptions} from './rich-text-editor.js';
