// WebKit through its WebDriver, on a virtual display.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createConnection} from 'node:net';
import {setTimeout as delay} from 'node:timers/promises';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {freePort} from './net.mjs';

const accepts = (port) =>
  new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => resolve(true) || socket.destroy()).once('error', () => resolve(false));
  });

/** A launcher for @web/test-runner. The processes it starts end with this one. */
export async function webkitLauncher({driver, display, browser}) {
  // -displayfd: the server picks a free display and writes its number to that descriptor.
  const x = spawn(display, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(x.stdio[3], 'data');
  const port = await freePort(0);
  const driving = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${String(number).trim()}`,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    },
  });
  process.on('exit', () => {
    driving.kill();
    x.kill();
  });
  for (let attempt = 0; !(await accepts(port)); attempt++) {
    if (attempt === 50) throw new Error('WebKitWebDriver does not answer.');
    await delay(100);
  }
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
    },
  });
  // The default implementation holds all keys of a text down at once, so that a repeated letter arrives only once.
  launcher.sendKeys = async (_session, keys) => {
    for (const key of keys) await launcher.driver.keys(key.length > 1 ? key.split('+') : [key]);
  };
  return launcher;
}
