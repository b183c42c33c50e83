import type {ApiError} from '../../api/errors.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {BookingStorage} from '../../domains/credit/booking-memory.js';
import type {CreationStorage} from '../../domains/creation/creation-memory.js';
import type {AccountScope} from '../../session/scope.js';
import type {FocusController} from '../../ui/focus/focus-controller.js';
import type {WizardPath} from './steps/index.js';

export interface WizardFlowOptions {
  readonly scope: () => AccountScope | undefined;
  readonly localizer: () => Localizer;
  readonly focus: FocusController;
  readonly path: () => WizardPath;
  readonly storage: () => CreationStorage;
  readonly bookingStorage: () => BookingStorage;
  /** Announces a message to screen readers. */
  readonly say: (message: string) => void;
  readonly onError: (error: ApiError) => void;
  /** Called with the path that was chosen before the wizard left the page. */
  readonly onPath: (path: WizardPath) => void;
  /** Called when everything was reset. */
  readonly onReset: () => void;
}
