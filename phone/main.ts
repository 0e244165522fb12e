import { choose } from '../shared/materials.ts';
import type { BoardView } from '../shared/views.ts';
import { reconnect, watch } from '../ui/live.ts';
import { previewed } from '../ui/previewed.ts';
import { first } from './first.ts';
import { share, showMatter } from './matter.ts';
import { showPost } from './post.ts';
import { spokenPost } from './post-words.ts';
import { hush, onVoices, readAloud } from './read-aloud.ts';
import { rememberedBig, rememberTicked } from './remembered.ts';
import { app, enlarge, heard, lookForVoices, lost, show, speak } from './screen.ts';
import { serviceWorker } from './service-worker.ts';
import { showSlip } from './slip.ts';
import { spokenMatter, spokenTicket } from './spoken.ts';
import { change, followTicket, remind, remindNoMore } from './ticket.ts';
import { whenIdle } from './when-idle.ts';
import type { Wish } from './wish.ts';

const [, kind, name = ''] = location.pathname.split('/').map(decodeURIComponent);

function aloud(): void {
  const { shown, language, reading, stale, chosen } = app;
  const set = (how: 'still' | 'speaking') => {
    app.reading = { ...app.reading, aloud: how };
  };
  if (reading.aloud === 'speaking') {
    hush();
    return;
  }
  const text =
    shown.at === 'ticket'
      ? spokenTicket(shown.view, language, stale)
      : shown.at === 'matter'
        ? spokenMatter(shown.matter, chosen, language)
        : shown.at === 'post'
          ? spokenPost(shown.post, language)
          : '';
  set('speaking');
  readAloud(text, language, () => set('still'));
}

function hear(wish: Wish): void {
  switch (wish.want) {
    case 'language':
      hush();
      speak(wish.lang);
      break;
    case 'big':
      enlarge(wish.big);
      break;
    case 'aloud':
      aloud();
      break;
    case 'cancel':
    case 'rejoin':
      void change(wish.want);
      break;
    case 'review':
      void change('review', { grade: wish.grade, ...(wish.text ? { text: wish.text } : {}) });
      break;
    case 'remind':
      void remind();
      break;
    case 'remind-no-more':
      void remindNoMore();
      break;
    case 'tick':
      app.ticked = wish.ticked ? [...app.ticked, wish.name] : app.ticked.filter((one) => one !== wish.name);
      rememberTicked(name, app.ticked);
      break;
    case 'choose':
      if (app.shown.at === 'matter') app.chosen = choose(app.shown.matter, app.chosen, wish.situation);
      break;
    case 'share':
      void share();
      break;
    case 'print':
      print();
      break;
    case 'again':
      void (kind === 'p' ? showPost(name) : kind === 'n' ? showSlip(name.toLowerCase()) : showMatter(name));
      break;
  }
}

app.addEventListener('phone-wish', ({ detail }) => hear(detail));
enlarge(rememberedBig());
speak();
onVoices(lookForVoices);
if (previewed) void import('./preview.ts').then(({ previewPhone }) => previewPhone());
else if (kind === 't') followTicket(name.toLowerCase());
else if (kind === 'm') void showMatter(name);
else if (kind === 'p') void showPost(name);
else if (kind === 'n') void showSlip(name.toLowerCase());
else {
  const showHall = (view: BoardView) => {
    heard();
    show({ at: 'hall', view });
  };
  const written = first('hall');
  void import('./hall-page.ts').catch(() => {}); // offline: it says that it connects
  const listen = () => void watch('board', { show: showHall, lost });
  if (written) {
    showHall(written.view);
    whenIdle(listen);
  } else listen();
}
// After the first picture: nobody waits for what the next time needs.
if (!previewed)
  addEventListener('load', () =>
    whenIdle(() => void serviceWorker(kind === 't' || kind === 'm' || kind === 'p' ? `/${kind}/` : '/phone/')),
  );
// Back from the pocket: a line may have died there without a word, so it is taken up anew.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && kind !== 'm' && kind !== 'p' && kind !== 'n') reconnect();
});
