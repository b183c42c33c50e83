// Every job over HTTP, in a browser: `npm run e2e`. A job that fails does not keep the others from running.
import {jump, links} from './links.js';
import {mainJob, tenThousand} from './main-job.js';
import {Steps} from './steps.js';

const steps = new Steps();
for (const job of [mainJob, tenThousand, links, jump]) {
  try {
    await job(steps);
  } catch (error) {
    console.error(error);
  }
}
steps.close();
