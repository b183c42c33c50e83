/** One run: a server, two providers with their widgets, and what is known about them. */
import type {Sandbox} from '../../../sandbox/index.js';
import type {VirtualClock} from './clock.js';
import type {Counts} from './counts.js';
import {Eyes} from './eyes.js';
import {IsolationChecker} from './checker.js';
import {Seat, type SeatLayout} from './seat.js';
import {createServer, type Cast, type Person} from './server.js';

export interface Layout {
  readonly seats: readonly SeatLayout[];
}

export class World {
  readonly clock: VirtualClock;
  readonly cast: Cast;
  readonly counts: Counts;
  readonly server: Sandbox;
  readonly stage: HTMLElement;
  readonly seats: readonly Seat[];
  readonly checker: IsolationChecker;
  /** The parent of elements outside of every provider. */
  readonly outside: HTMLElement;
  /** Elements that were removed from the page and may return. */
  readonly removed: HTMLElement[] = [];
  readonly #eyes: Eyes;
  #serial = 0;

  constructor(clock: VirtualClock, cast: Cast, layout: Layout, counts: Counts) {
    this.clock = clock;
    this.cast = cast;
    this.counts = counts;
    this.server = createServer(cast, () => clock.now);
    this.stage = document.createElement('main');
    // A hidden page is not laid out, which saves a third of the time. To the widgets it is a visible one.
    this.stage.hidden = true;
    HTMLElement.prototype.checkVisibility = function () {
      return this.isConnected;
    };
    this.outside = document.createElement('section');
    this.checker = new IsolationChecker(this);
    this.seats = layout.seats.map((seat, index) => new Seat(this, index, seat));
    this.stage.append(...this.seats.map(({place}) => place), this.outside);
    document.body.append(this.stage);
    this.#eyes = new Eyes(this.stage);
  }

  person(letter: string): Person {
    const person = this.cast.people.find((one) => one.letter === letter);
    if (!person) throw new Error(`There is no ${letter}.`);
    return person;
  }

  /** A different number each time. */
  next(): number {
    return ++this.#serial;
  }

  /** The provider around an element. */
  seatOf(element: Element): Seat | undefined {
    return this.seats.find(({provider}) => contains(provider, element));
  }

  /** Every shadow root on the page. */
  roots(): readonly ShadowRoot[] {
    return this.#eyes.look(this.stage).flatMap(({host}) => host.shadowRoot ?? []);
  }

  /** Lets all work in the page come to rest, frame by frame, and checks each frame. */
  async rest(): Promise<void> {
    await this.clock.quiet();
    this.look();
    for (let frame = 0; frame < 5 && this.clock.runFrame(); frame++) {
      await this.clock.quiet();
      this.look();
    }
  }

  /** Runs the timers within some milliseconds, one at a time. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.clock.now + milliseconds;
    for (let timers = 0; timers < 200 && this.clock.runNext(end - this.clock.now); timers++) await this.rest();
    if (this.clock.now < end) this.clock.pass(end - this.clock.now);
  }

  /** @throws a violation in the current frame or in what was sent */
  look(): void {
    this.counts.frames++;
    this.checker.frame(this.#eyes.changed ? this.#eyes.look(this.stage) : undefined);
  }

  async close(): Promise<void> {
    for (const seat of this.seats) seat.close();
    this.stage.remove();
    this.removed.length = 0;
    await this.clock.quiet();
    this.#eyes.close();
    localStorage.clear();
    sessionStorage.clear();
  }
}

function contains(provider: Element, element: Element): boolean {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node === provider) return true;
  }
  return false;
}
