import { html, render, type TemplateResult } from 'lit';
import { demoWords } from '../../../../shared/i18n/demo.ts';
import type { Lang } from '../../../../shared/words.ts';
import { PROMISES } from '../../invariants.ts';
import { FRAMES, type FrameName, type Frames, type RoomView } from '../room-view.ts';

/** The control room: five screens of one hall in their frames, and what the simulation knows of itself. */

const lang: Lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh-CN';
const words = demoWords[lang];
/** The glass of each screen, in px; its frame shows it as small as it must. */
const GLASS: Record<FrameName, readonly [width: number, height: number]> = {
  kiosk: [1080, 1920],
  board: [1920, 1080],
  console: [1366, 768],
  office: [1440, 1080],
  phone: [390, 844],
};
let frames: Frames | null = null;
let view: RoomView | null = null;
let lost = false;

document.documentElement.lang = lang;
document.title = words.title;

const addressOf = (name: FrameName): string | null => {
  const at = frames?.[name];
  if (!at || (name === 'phone' && !view?.phone)) return null;
  const path = name === 'phone' ? `${at.path}${view?.phone}?lang=${lang}` : at.path;
  return `http://${location.hostname}:${at.port}${path}`;
};
/** A pairing link works once, and the frame has used it: whoever opens the screen alone is that screen already. */
const aloneOf = (address: string): string => address.replace(/#pair=.*/, '');

function frame(name: FrameName): TemplateResult {
  const [width, height] = GLASS[name];
  const address = addressOf(name);
  return html`<section class=${`frame ${name}`}>
    <h2>
      ${words.frames[name]}
      ${address ? html`<a href=${aloneOf(address)} target="_blank" rel="noreferrer">${words.alone}</a>` : ''}
    </h2>
    <div class="glass" style=${`aspect-ratio: ${width} / ${height}`}>
      ${
        address
          ? html`<iframe
            title=${words.frames[name]}
            src=${address}
            width=${width}
            height=${height}
            allow="autoplay; screen-wake-lock"
          ></iframe>`
          : html`<p>${words.connecting}</p>`
      }
    </div>
  </section>`;
}

const figure = (name: string, value: string | number) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

function bar(): TemplateResult {
  const { now } = words;
  return html`<header>
    <h1>${words.title}</h1>
    ${
      view
        ? html`<p class="clock"><time>${view.clock}</time><span>${view.day}　${words.pace(view.pace)}</span></p>
          <dl>
            ${figure(now.waiting, view.waiting)} ${figure(now.atWindows, view.atWindows)} ${figure(now.openWindows, view.openWindows)}
            <div title=${words.seedHow}><dt>${words.seed}</dt><dd>${view.seed}</dd></div>
          </dl>
          <p class=${view.broken.length === 0 ? 'kept' : 'broken'}>
            <strong>${view.broken.length === 0 ? words.allKept : words.broken(view.broken.length)}</strong>
            <span>${words.checked(view.checked)}</span>
          </p>`
        : html`<p>${words.connecting}</p>`
    }
    <a class="other" href=${lang === 'en' ? '/' : '/?lang=en'}>${words.other}</a>
  </header>`;
}

function told(): TemplateResult {
  const { today } = words;
  const told = view?.told;
  return html`<section class="told">
    <h2>${today.title}</h2>
    <dl>
      ${(['taken', 'done', 'missed', 'left', 'handedOn', 'covered'] as const).map((one) => figure(today[one], told?.[one] ?? 0))}
      ${figure(today.waitMedian, words.minutes(told?.waitMedian ?? null))} ${figure(today.waitNinth, words.minutes(told?.waitNinth ?? null))}
      ${figure(today.toldRight, words.share(told?.toldRight ?? null))}
    </dl>
  </section>`;
}

function promises(): TemplateResult {
  const broken = new Set(view?.broken.map(({ promise }) => promise));
  return html`<section class="promises">
    <h2>${words.promises}<small>${words.promisesHow}</small></h2>
    <ul>
      ${PROMISES.map((one) => html`<li class=${broken.has(one) ? 'broken' : 'kept'}>${words.promise[one]}</li>`)}
    </ul>
  </section>`;
}

function draw(): void {
  const [kiosk, board, console_, office, phone] = FRAMES.map(frame);
  render(
    html`${bar()}
      ${lost ? html`<p class="lost" role="alert">${view?.over ? '' : words.gone}</p>` : ''}
      <main>
        <div class="left">${kiosk}${told()}</div>
        <div class="middle">${board}${console_}</div>
        <div class="right">
          ${office}
          <div class="beside">${phone}${promises()}</div>
        </div>
      </main>`,
    document.body,
  );
  for (const glass of document.querySelectorAll('.glass')) {
    fitting.observe(glass);
    fit(glass);
  }
}

/** A screen keeps its own size, as if it hung in the hall, and is shown as small as its frame is. */
function fit(glass: Element): void {
  const inside = glass.querySelector('iframe');
  if (inside) inside.style.transform = `scale(${glass.clientWidth / Number(inside.width)})`;
}
const fitting = new ResizeObserver((all) => {
  for (const { target } of all) fit(target);
});

async function findFrames(): Promise<void> {
  const answer = await fetch(`/frames?lang=${lang}`).catch(() => null); // asked again below
  if (answer?.ok) {
    frames = await answer.json();
    draw();
  } else setTimeout(() => void findFrames(), 1_000);
}

const figures = new EventSource('/figures');
figures.onmessage = ({ data }) => {
  view = JSON.parse(data);
  lost = false;
  draw();
};
figures.onerror = () => {
  lost = true;
  draw();
};
draw();
void findFrames();
