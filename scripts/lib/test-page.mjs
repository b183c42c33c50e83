/* global Element, Node */
// The page in which browser tests run, for all runners.

/**
 * Runs in the page. The runner sends the values of a failed assertion with `structuredClone`, which throws for elements
 * and functions: the page would then never report its results. Such a value is reported as text, and chai names a node
 * in a message instead of listing its properties.
 */
function reportFailedAssertions() {
  const nameOf = (node) => (node instanceof Element ? node.cloneNode(false).outerHTML : node.nodeName);
  const reportable = (value) => {
    try {
      structuredClone(value);
      return value;
    } catch {
      if (Array.isArray(value)) return value.map(reportable);
      return value instanceof Node ? nameOf(value) : String(value);
    }
  };
  for (const property of ['actual', 'expected']) {
    Object.defineProperty(Error.prototype, property, {
      configurable: true,
      set(value) {
        const reported = reportable(value);
        Object.defineProperty(this, property, {
          value: reported,
          configurable: true,
          enumerable: true,
          writable: true,
        });
      },
    });
  }
  // chai calls this method.
  Object.defineProperty(Node.prototype, 'inspect', {
    configurable: true,
    value() {
      return nameOf(this);
    },
  });
}

/** @param scripts the elements that load the test framework and the tests */
export const testPage = (scripts) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Tests</title></head>
  <body>
    <script>
      // query-core reads process.env.NODE_ENV, which bundlers of applications replace.
      globalThis.process = {env: {NODE_ENV: 'development'}};
      // A list whose height changes during layout is measured in the next frame. This is not an error, but WebKit reports
      // it.
      addEventListener('error', (event) => {
        if (event.message.startsWith('ResizeObserver loop')) event.stopImmediatePropagation();
      });
      // Warnings of Lit, in Lit's own format. An element whose update requests another update fails its test.
      globalThis.litIssuedWarnings = new (class extends Set {
        add(warning) {
          if (warning.includes('change-in-update')) reportError(new Error(warning));
          return super.add(warning);
        }
      })();
      (${reportFailedAssertions})();
    </script>
    ${scripts}
  </body>
</html>`;

/** How test files and their imports are resolved and compiled. */
export const testConditions = ['browser', 'development'];
export const testTarget = 'es2022';
