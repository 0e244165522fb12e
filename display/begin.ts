import { previewed } from '../ui/previewed.ts';
import { takeRestart } from '../ui/restarts.ts';
import { showLastPage } from './last-page.ts';

// The first script of the page, as small as can be: should the others not come or not run, it still has something to show.

const AGAIN = 30_000; // milliseconds

const begun: Promise<unknown> = previewed ? import('./preview.ts') : import('./main.ts');
begun.catch((fault: unknown) => {
  console.error(fault);
  if (previewed) return; // the office says that nothing came
  showLastPage();
  setInterval(() => void beginAnew(), AGAIN);
});

/** Only while there is a page to be had: a browser's own page about a dead line is worse than this one. */
async function beginAnew(): Promise<void> {
  const there = await fetch(location.pathname, { cache: 'no-cache' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (there && takeRestart()) location.reload();
}
