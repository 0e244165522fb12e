// `npm run dev`. Like prepare.mjs, readable by a Node that is too old, which is then told so.
import './node-version.mjs';

import('./dev-hall.mjs');
