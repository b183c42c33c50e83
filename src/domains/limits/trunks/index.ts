export {callUsage, callUsageUnknown} from './call-usage.js';
export {limitChecks, limitLabel, SliderEnds, type LimitPath} from './model.js';
export {perMinuteForm, perMinuteView} from './per-minute.js';
export {trunksStyles} from './styles.js';
export {trunksForm, trunksSkeleton, trunksView} from './trunks.js';
