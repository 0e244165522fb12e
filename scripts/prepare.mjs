// Before `npm start`, `npm run dev` and `npm test`: whatever is missing is installed, whatever is stale is built.
// This file and the one it imports are read by any Node, the rest only by one that is young enough.
import './node-version.mjs';

import('./ready.mjs').then(({ makeReady }) => makeReady(process.argv.slice(2)));
