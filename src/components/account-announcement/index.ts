export {AccountAnnouncement} from './account-announcement.js';
