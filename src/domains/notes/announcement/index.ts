export {AnnouncementDialog} from './announcement-dialog.js';
export {announcementStyles} from './styles.js';
