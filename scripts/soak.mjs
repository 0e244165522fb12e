// A fortnight of opening days in one go: `npm run soak`, `-- --days 2` for a short one, `--seed 7`, `--load 0.7`, `--write-docs` to write
// its figures and its plot into docs/reliability.md. It drives the built product through its public interface.
import { runTool } from './built-tool.mjs';

await runTool('soak', ['main', 'inside']);
