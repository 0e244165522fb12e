import './board-note.ts';
import './call-board.ts';
import './window-sign.ts';
import { common } from '../shared/i18n/common.ts';
import { displayWords } from '../shared/i18n/display.ts';
import type { Place, ViewOf } from '../shared/live.ts';
import type { DeviceCommand, Lang } from '../shared/words.ts';
import { paired, pairFromLink } from '../ui/device.ts';
import { hallClock } from '../ui/hall-clock.ts';
import { buildOf, heartbeat, paintings } from '../ui/heartbeat.ts';
import { line, watch } from '../ui/live.ts';
import { showName } from '../ui/name-plate.ts';
import { showBoard } from './board-screen.ts';
import { keepAwake } from './keep-awake.ts';
import { showPad } from './pad-screen.ts';
import type { Screen } from './screen.ts';
import { showSign } from './sign-screen.ts';

const TICK = 500; // milliseconds: the one timer of this page

const asked = new URLSearchParams(location.search);
const language: Lang = asked.get('lang') === 'en' ? 'en' : 'zh-CN';
document.documentElement.lang = language;
document.title = displayWords[language].title;

await pairFromLink();
const device = paired();
const named = ['zone', 'window', 'pad'].some((place) => asked.has(place)); // the address goes before what was paired
const pad = asked.get('pad') ?? (!named && device?.kind === 'pad' ? device.window : null);
const zone = asked.get('zone') ?? (named ? null : (device?.zone ?? null));
const no = asked.get('window') ?? (named ? null : (device?.window ?? null));
const clock = hallClock();
const note = document.createElement('board-note');
note.said = common[language].connecting;
document.body.replaceChildren(note);
line(device?.token);
if (pad) look(`pad/${pad}`, showPad(clock, language));
else if (no) look(`sign/${no}`, showSign(clock, language));
else if (zone) look(`board/${zone}`, showBoard(clock, language));
else look('board', showBoard(clock, language));
keepAwake();

/**
 * Keeps one picture looking at one place: the note goes with the first view, and comes only when the hall refuses.
 * What the office asks of a registered screen is done here; it has no printer.
 */
function look<P extends Place>(place: P, screen: Screen<ViewOf<P>>): void {
  const glass = paintings(clock);
  let seq: number | null = null; // of the view that is shown
  let beginAnew = false;
  const tick = () => {
    screen.tick();
    if (seq !== null) glass.draw(seq, screen.call().number);
    if (beginAnew && line().connected && !screen.call().now) location.reload();
  };
  const obey = (wish: DeviceCommand) => {
    if (wish === 'identify') showName(device?.name ?? '');
    else if (wish === 'reload') beginAnew = true;
    else if (wish === 'mute' || wish === 'unmute') screen.mute(wish === 'mute');
    else if (wish === 'test-sound') screen.testSound();
    tick();
  };
  watch(place, {
    show: (view) => {
      clock.hear(view);
      screen.show(view);
      seq = view.seq;
      if (note.isConnected) document.body.replaceChildren(screen.element);
    },
    refused: ({ refusal }) => {
      const unknown = refusal === 'not-signed-in' || refusal === 'not-allowed';
      note.said = unknown ? common[language].unpaired : common[language].refusal[refusal];
      note.how = common[language].unpairedHow;
      document.body.replaceChildren(note);
    },
    lost: () => screen.lost(),
  });
  setInterval(tick, TICK);
  if (device) heartbeat({ painted: glass.last, sound: screen.sound, build: buildOf(import.meta.url), obey });
}
