import {sendKeys} from '@web/test-runner-commands';

/** Presses keys one after the other. `Control+a` holds one while the other is pressed. */
export async function press(...chords: readonly string[]): Promise<void> {
  for (const chord of chords) {
    const held = chord.split('+');
    const key = held.pop() ?? '';
    if (held.length > 0 && !(await holds(held))) await sendKeys({press: chord});
    else {
      await sendKeys({press: key});
      for (const up of held.reverse()) await sendKeys({up});
    }
  }
}

/** A driver that cannot hold a key down gets the whole chord, see scripts/lib/webkit.mjs. */
async function holds(keys: readonly string[]): Promise<boolean> {
  try {
    for (const down of keys) await sendKeys({down});
    return true;
  } catch (error) {
    if (String(error).includes('supported by webdriver')) return false;
    throw error;
  }
}
