import type { BoardView, MatterView, PostText } from '../shared/views.ts';
import { followOffice } from '../ui/in-preview.ts';
import { heard, show } from './screen.ts';

/** The phone as the office looks at it: the hall's page, a matter or a post. */
export function previewPhone(): void {
  followOffice(({ view, at, answers }) => {
    const [what, which = ''] = at?.split('/') ?? [];
    const said = answers[`/${what}s/${which}`];
    heard();
    if (what === 'post') see(import('./post-page.ts'), () => show(said ? { at: 'post', post: said as PostText } : { at: 'missing', what }));
    else if (what === 'matter')
      see(import('./notice-page.ts'), () => show(said ? { at: 'matter', matter: said as MatterView } : { at: 'missing', what }));
    else see(import('./hall-page.ts'), () => show({ at: 'hall', view: view as BoardView }));
  });
}

function see(look: Promise<unknown>, draw: () => void): void {
  void look.then(draw);
}
