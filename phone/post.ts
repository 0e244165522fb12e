import type { PostText } from '../shared/views.ts';
import { ask } from '../ui/ask.ts';
import { first } from './first.ts';
import { app, heard, show } from './screen.ts';

/** Shows one post in full. */
export async function showPost(slug: string): Promise<void> {
  const look = import('./post-page.ts').catch(() => {}); // offline and never seen: the note below is all there is
  const written = first('post');
  if (written) {
    heard();
    return show({ at: 'post', post: written.post });
  }
  const [answer] = await Promise.all([ask<PostText>('GET', `/posts/${encodeURIComponent(slug)}`, { lang: app.language }), look]);
  if (answer.ok) {
    heard();
    show({ at: 'post', post: answer.body });
  } else if (answer.refusal === 'unknown-place') show({ at: 'missing', what: 'post' });
  else show({ at: 'lost' });
}
