// The benchmark: `npm run bench`, or a part of it (`npm run bench -- a c`), `--out <file>` for the figures, `--baseline` to keep them as
// what later runs are compared with, `--write-docs` to write their tables into docs/performance.md.
import { runTool } from './built-tool.mjs';

await runTool('bench', ['main', 'fill', 'noop-server', 'probe', 'raw-server', 'watchers']);
