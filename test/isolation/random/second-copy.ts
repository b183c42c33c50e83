/** The library once more, as another script on the same page would bring it. */
import {defineAll} from '../../../src/define-all.js';
import {SECOND_COPY} from './tags.js';

defineAll({prefix: SECOND_COPY});
