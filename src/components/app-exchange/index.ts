export {AppExchange} from './app-exchange.js';
