export {MasqueradeBanner} from './masquerade-banner.js';
