// The fuzzer: `npm run fuzz`, a million cases; `--cases <n>` for fewer or more, `--only domain|settings|http|sockets`, `--seed <n>` for the
// same ones again, with `--path <path>` one that failed alone; `--write-docs` writes the table into docs/reliability.md.
import { runTool } from './built-tool.mjs';

await runTool('fuzz', ['main']);
