// Every job over HTTP, in a browser: `npm run e2e`.
import {jump, links} from './links.js';
import {mainJob, tenThousand} from './main-job.js';
import {Steps} from './steps.js';

const steps = new Steps();
for (const job of [mainJob, tenThousand, links, jump]) await steps.run(job);
steps.close();
