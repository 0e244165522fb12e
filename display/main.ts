import './board/board-note.ts';
import './board/call-board.ts';
import './sign/window-sign.ts';
import { common } from '../shared/i18n/common.ts';
import { displayWords } from '../shared/i18n/display.ts';
import type { Place, ViewOf } from '../shared/live.ts';
import type { Mounting } from '../shared/views.ts';
import type { DeviceCommand, Lang } from '../shared/words.ts';
import { ownBuild } from '../ui/build-ahead.ts';
import { keepPlace, paired, pairFromLink } from '../ui/device.ts';
import { onFault } from '../ui/faults.ts';
import { hallClock } from '../ui/hall-clock.ts';
import { heartbeat } from '../ui/heartbeat.ts';
import { line } from '../ui/live.ts';
import { showName } from '../ui/name-plate.ts';
import { pulse } from '../ui/pulse.ts';
import { renewal } from '../ui/renewal.ts';
import { askForCode } from './ask-for-code.ts';
import { showBoard } from './board/board-screen.ts';
import { keepAwake } from './keep-awake.ts';
import { kept } from './kept.ts';
import { showLastPage } from './last-page.ts';
import { type Looking, look } from './look.ts';
import { showPad } from './pad/pad-screen.ts';
import { placeOf } from './place.ts';
import type { Screen } from './screen.ts';
import { showSign } from './sign/sign-screen.ts';

const TICK = 500; // milliseconds: the one timer of this page
const BLANK = 120; // ticks without anything to read

const asked = new URLSearchParams(location.search);
const language: Lang = asked.get('lang') === 'en' ? 'en' : 'zh-CN';
document.documentElement.lang = language;
document.title = displayWords[language].title;

await pairFromLink();
let device = paired();
let mounting: Mounting | null = null;
const clock = hallClock();
const build = ownBuild();
const shelf = kept();
const note = document.createElement('board-note');
note.said = common[language].connecting;
document.body.replaceChildren(note);
if (!device && asked.has('register')) {
  askForCode(note, language);
  await new Promise(() => {}); // nothing of the hall until then; the page begins anew
}
line(device?.token);

/** A screen that is sent to another zone or window keeps its picture, and what it knows of calls and sound. */
const pictures = {
  board: once(() => showBoard(clock, language)),
  sign: once(() => showSign(clock, language)),
  pad: once(() => showPad(clock, language)),
};
let screen: Screen<never>;
let here: Looking;
let broken = false;
const alive = pulse();
let blank = 0;
let lastHeard = '';
let beat: (() => void) | null = null;
const anew = renewal({
  clock,
  device: device?.id ?? placeOf(asked, null).place,
  build,
  free: (why) => isReachable() && (!screen.call().now || (why === 'fault' && !here.isThere())),
});
lookThere();
onFault(broke);
keepAwake();
setInterval(tick, TICK);
if (import.meta.env.PROD) navigator.serviceWorker?.register('./sw.js').catch(() => {}); // plain http has none: then a start needs the server
if (device) {
  beat = heartbeat({
    painted: () => here.painted(),
    sound: () => screen.sound(),
    spoken: () => screen.spoken?.() ?? null,
    said: () => screen.said?.() ?? [],
    layout: () => here.layout(),
    build,
    obey,
    told: (said) => {
      device = device && { ...device, name: said.device.name, zone: said.device.zone, window: said.device.window };
      keepPlace(said.device);
      lookThere();
      if (JSON.stringify(mounting) !== JSON.stringify(said.device.mounting)) {
        mounting = said.device.mounting;
        screen.mount(mounting);
      }
      screen.told?.(said);
      anew.hear(said.build);
    },
  });
}

/** Looks where this screen belongs by now. */
function lookThere(): void {
  const there = placeOf(asked, device);
  if (there.place === here?.place) return;
  if (there.is === 'board') show(there.place, pictures.board());
  else if (there.is === 'sign') show(there.place, pictures.sign());
  else show(there.place, pictures.pad());
}

function show<P extends Place>(place: P, next: Screen<ViewOf<P>>): void {
  here?.stop();
  if (next !== screen && mounting) next.mount(mounting);
  screen = next;
  here = look(place, next, { clock, language, note, shelf, build, broke });
}

function tick(): void {
  here.tick();
  const heard = `${screen.sound()} ${JSON.stringify(screen.said?.())}`;
  if (heard !== lastHeard) beat?.(); // another screen may have to speak for this one, and is to begin where this one ended
  lastHeard = heard;
  blank = here.isThere() ? 0 : blank + 1;
  if (blank > BLANK) anew.fault();
  anew.tick();
  alive();
  if (broken && blank > BLANK / 10) showLastPage(); // it could not begin anew: no restart is left, or nowhere to fetch it from
}

/** What the office asks of a registered screen; it has no printer. */
function obey(wish: DeviceCommand): void {
  if (wish === 'identify') showName(device?.name ?? '');
  else if (wish === 'reload') anew.ask();
  else if (wish === 'mute' || wish === 'unmute') screen.mute(wish === 'mute');
  else if (wish === 'test-sound') screen.testSound();
  tick();
}

function broke(fault: unknown): void {
  console.error(fault);
  broken = true;
  anew.fault();
}

/** A worker has the page in any case; without one it has to come from the server. */
function isReachable(): boolean {
  return line().connected || Boolean(navigator.serviceWorker?.controller);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
