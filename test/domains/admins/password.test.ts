import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import {
  generatePassword,
  passwordCheck,
  passwordField,
  passwordMinLength,
} from '../../../src/domains/admins/password/index.js';
import {passwordStrength} from '../../../src/domains/admins/password/strength.js';
import {expectAccessible} from '../../support/axe.js';

const localizer = createLocalizer('en');

class PasswordProbe extends LitElement {
  value = '';
  revealed = false;
  readonly said: string[] = [];

  override render() {
    const set = (change: Partial<Pick<PasswordProbe, 'value' | 'revealed'>>) => {
      Object.assign(this, change);
      this.requestUpdate();
    };
    return passwordField(
      {
        path: 'password',
        value: this.value,
        error: undefined,
        disabled: false,
        revealed: this.revealed,
        onInput: (value) => set({value}),
        onBlur: () => {},
        onReveal: (revealed) => set({revealed}),
        tell: (message) => this.said.push(message),
      },
      localizer,
      {min: 10},
    );
  }

  get input(): HTMLInputElement {
    return this.renderRoot.querySelector('input')!;
  }

  async press(label: string): Promise<void> {
    [...this.renderRoot.querySelectorAll('button')].find((one) => one.textContent?.trim() === label)?.click();
    await this.updateComplete;
  }
}
customElements.define('password-probe', PasswordProbe);

describe('a generated password', () => {
  it('contains every kind of character and none that is easily confused', () => {
    for (let run = 0; run < 200; run++) {
      const password = generatePassword();
      expect(password)
        .to.have.lengthOf(16)
        .and.not.match(/[0O1lIo]/);
      expect(passwordStrength(password)).to.equal('strong');
    }
  });

  it('is as long as the policy requires', () => {
    expect(generatePassword(24)).to.have.lengthOf(24);
  });

  it('draws every character with the same probability', () => {
    const counts = new Map<string, number>();
    // All 256 byte values in turn: a uniform choice draws each character equally often.
    let next = 0;
    const drawn = 64 * 256;
    while (next < drawn) {
      generatePassword(64, (bytes) => {
        bytes[0] = next++ % 256;
      }).replace(/./gu, (character) => {
        counts.set(character, (counts.get(character) ?? 0) + 1);
        return character;
      });
    }
    expect(new Set(counts.values()).size).to.equal(1);
    expect(counts.size).to.equal(64);
  });

  it('comes from the cryptographic source', () => {
    const original = crypto.getRandomValues.bind(crypto);
    let asked = 0;
    crypto.getRandomValues = (array) => {
      asked++;
      return original(array);
    };
    try {
      generatePassword();
    } finally {
      crypto.getRandomValues = original;
    }
    expect(asked).to.be.at.least(16);
  });
});

describe('password strength', () => {
  const cases: Readonly<Record<string, ReturnType<typeof passwordStrength>>> = {
    '': 'empty',
    'Ab1!x': 'bad',
    'Ab1!😀': 'bad',
    'ab1H!😀😀': 'okay',
    abcdef: 'weak',
    abcdefghijkl: 'weak',
    abcde1: 'okay',
    abcdefgH: 'okay',
    abcdef1H: 'good',
    ABCDEF1x: 'good',
    'abcdef1!': 'good',
    'abcde1H!': 'strong',
    'ABCDE1H!': 'good',
  };
  for (const [password, level] of Object.entries(cases)) {
    it(`“${password}” is ${level}`, () => expect(passwordStrength(password)).to.equal(level));
  }
});

describe('password policy', () => {
  it("requires ten characters, or the host's minimum, but never fewer than six", () => {
    expect(passwordMinLength({})).to.equal(10);
    expect(passwordMinLength({passwordMinLength: 14})).to.equal(14);
    expect(passwordMinLength({passwordMinLength: 3})).to.equal(6);
    expect(passwordCheck({})('123456789', localizer)).to.equal('At least 10 characters.');
    expect(passwordCheck({})('1234567890', localizer)).to.equal(undefined);
  });
});

describe('password field', () => {
  const open = () => fixture<PasswordProbe>(html`<password-probe></password-probe>`);

  it('hides the typed password, shows its strength, and reveals it on demand', async () => {
    const probe = await open();
    expect(probe.input.type).to.equal('password');
    expect(probe.shadowRoot?.textContent).to.contain('Enter a password');
    probe.input.value = 'abcdef1H';
    probe.input.dispatchEvent(new InputEvent('input'));
    await probe.updateComplete;
    expect(probe.shadowRoot?.textContent).to.contain('Strength: good');
    await probe.press('Show password');
    expect(probe.input.type).to.equal('text');
    await probe.press('Hide password');
    expect(probe.input.type).to.equal('password');
    await expectAccessible(probe);
  });

  it('fills the bar only for a strong password', async () => {
    const probe = await open();
    const parts = (selector: string) => probe.renderRoot.querySelectorAll(`.bar ${selector}`).length;
    for (const [password, filled] of [
      ['', 0],
      ['Ab1!x', 1],
      ['abcdef1H', 4],
      ['abcde1H!', 5],
    ] as const) {
      probe.input.value = password;
      probe.input.dispatchEvent(new InputEvent('input'));
      await probe.updateComplete;
      expect([parts('.on'), parts('span')], password).to.deep.equal([filled, 5]);
    }
  });

  it('fills in a strong password and reveals it, so that it can be passed on', async () => {
    const probe = await open();
    await probe.press('Generate');
    expect(probe.input.value).to.have.lengthOf(16);
    expect(probe.input.type).to.equal('text');
    expect(probe.said).to.deep.equal(['A password was generated and is shown.']);
    expect(probe.shadowRoot?.textContent).to.contain('Strength: strong');
  });

  it('reveals the password when the browser denies copying', async () => {
    const probe = await open();
    await probe.press('Generate');
    await probe.press('Hide password');
    const {clipboard} = navigator;
    const refusing = {writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError'))};
    Object.defineProperty(navigator, 'clipboard', {value: refusing, configurable: true});
    try {
      await probe.press('Copy password');
      await probe.updateComplete;
    } finally {
      Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
    }
    expect(probe.input.type).to.equal('text');
    expect(probe.said.at(-1)).to.contain('did not allow copying');
  });
});
