/** Caches for tests in Node. */
import {after} from 'node:test';
import {ResourceCache} from '../../src/session/resource-cache.js';

const caches: ResourceCache[] = [];

// The timers of cached values would let the process run on for minutes.
after(() => {
  for (const cache of caches) cache.clear();
});

export function openCache(): ResourceCache {
  const cache = new ResourceCache();
  caches.push(cache);
  return cache;
}
