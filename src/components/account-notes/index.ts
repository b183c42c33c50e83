export {AccountNotes} from './account-notes.js';
