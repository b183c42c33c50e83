// Replaces @open-wc/testing where tests run without a DOM.
export {expect} from '@esm-bundle/chai';

export const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 16));

const needsPage = () => {
  throw new Error('This test needs a page.');
};
export const fixture = needsPage;
export const html = needsPage;

export const oneEvent = (target, name) =>
  new Promise((resolve) => target.addEventListener(name, resolve, {once: true}));
