import type { ShownInPreview, ToldByPreview } from '../shared/preview.ts';
import { markPreview } from './preview-mark.ts';
import { answerFrom } from './previewed.ts';

/** Shows what the office sends, each time whole. Only the page that holds this one, and only of the same hall, is listened to. */
export function followOffice(show: (shown: ShownInPreview) => void): void {
  addEventListener('message', ({ origin, source, data }: MessageEvent<ShownInPreview | null>) => {
    if (origin !== location.origin || source !== parent || data?.paihao !== 'preview') return;
    document.documentElement.lang = data.language;
    answerFrom(data.answers);
    markPreview(data.mark);
    show(data);
  });
  tellOffice({ paihao: 'preview-ready' });
}

/** Says something to the page that holds this one. */
export function tellOffice(said: ToldByPreview): void {
  parent.postMessage(said, location.origin);
}
