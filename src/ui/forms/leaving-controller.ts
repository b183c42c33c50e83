import type {ReactiveController} from 'lit';

/**
 * A controller that is notified before its element leaves the page or its provider, while everything is still known.
 */
export interface LeavingController extends ReactiveController {
  hostLeaving?(): void;
}
