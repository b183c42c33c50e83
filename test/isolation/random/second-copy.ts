/** A second copy of the library, as another script on the same page would load it. */
import {defineAll} from '../../../src/define-all.js';
import {SECOND_COPY} from './tags.js';

defineAll({prefix: SECOND_COPY});
