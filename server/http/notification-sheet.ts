import { createHash } from 'node:crypto';
import { create } from 'qrcode';
import { notificationWords } from '../../shared/i18n/notification.ts';
import { sheetWords } from '../../shared/i18n/sheet.ts';
import { type NotificationText, notificationText, type PaperText } from '../../shared/notification-text.ts';
import type { NotificationView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { escaped } from './plain-ticket.ts';

// The slip on A4 (PRINT-AND-VOICE 1.4): one page of HTML with its own look, two copies on pages of their own, black on white.

const LOOK = `
@page { size: A4; margin: 13mm 18mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: #fff; color: #000; font: 10pt/1.42 'Noto Sans SC Variable', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif; }
@media screen { article { width: 174mm; margin: 16mm auto; } }
article { break-after: page; position: relative; }
article:last-of-type { break-after: auto; }
header { display: grid; grid-template-columns: minmax(0, 1fr) 30mm; gap: 6mm; border-bottom: 1.5pt solid #000; padding-bottom: 3mm; }
header figure { text-align: center; font-size: 8pt; }
header svg { width: 28mm; height: 28mm; display: block; margin: 0 auto; }
.hall { font-size: 11pt; }
h1 { font-size: 21pt; line-height: 1.3; margin: 1mm 0; }
.copy { display: inline-block; border: 1pt solid #000; padding: 0.3mm 3mm; font-weight: 700; margin-top: 1.5mm; }
table { width: 100%; border-collapse: collapse; }
.facts { margin: 2mm 0; }
.facts th { width: 26mm; text-align: left; vertical-align: top; padding: 0.7mm 3mm 0.7mm 0; }
.facts td { padding: 0.7mm 0; }
.papers th, .papers td { border: 0.75pt solid #000; padding: 0.6mm 2mm; text-align: left; vertical-align: top; }
.papers thead { display: table-header-group; }
.papers tr { break-inside: avoid; }
.papers small { display: block; font-size: 8.5pt; }
.papers .nth { width: 9mm; text-align: center; }
.papers .state { width: 30mm; }
.papers .lack td { font-weight: 700; background: #e6e6e6; print-color-adjust: exact; }
.papers .lack small { font-weight: 400; }
h2 { font-size: 11.5pt; margin: 3mm 0 0.5mm; }
ol { padding-left: 6mm; }
.later { border: 1.5pt solid #000; padding: 2mm 3mm; margin-top: 3mm; font-weight: 700; }
footer { display: grid; grid-template-columns: minmax(0, 1fr) 42mm; gap: 8mm; margin-top: 3mm; break-inside: avoid; align-items: end; }
footer p { padding-bottom: 2mm; }
footer p + p { margin-top: 4mm; }
.line { display: inline-block; width: 52mm; border-bottom: 0.75pt solid #000; }
.seal { width: 42mm; height: 42mm; border: 0.75pt dashed #000; display: grid; place-items: center; color: #000; font-size: 9pt; }
`;

/** The page draws with nothing but its own look, and may stand in a frame of the console, which prints it. */
export const SHEET_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(LOOK).digest('base64')}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/** Both copies of a slip: the citizen's in their language, the window's in the hall's own. */
export function notificationSheet(slip: NotificationView): string {
  const [citizens, windows] = notificationWords['zh-CN'].copies.keys();
  const copies = [copyOf(slip, slip.lang, citizens ?? 0), copyOf(slip, 'zh-CN', windows ?? 1)];
  return `<!doctype html><html lang="${slip.lang}"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${escaped(slip.serial)}</title><style>${LOOK}</style></head><body>${copies.join('')}</body></html>`;
}

function copyOf(slip: NotificationView, lang: Lang, nth: number): string {
  const say = notificationWords[lang];
  const text = notificationText(slip, lang);
  const facts = text.facts.map(
    ({ label, lines }) => `<tr><th scope="row">${escaped(label)}</th><td>${lines.map(escaped).join('<br>')}</td></tr>`,
  );
  return `<article lang="${lang}">
<header><div><p class="hall">${escaped(text.hall)}</p><h1>${escaped(text.title)}</h1><p>${escaped(text.serial)}　${escaped(text.number)}</p><p class="copy">${escaped(say.copies[nth] ?? '')}</p></div>
<figure>${codeOf(slip.link)}<figcaption>${escaped(say.scan)}</figcaption></figure></header>
<table class="facts">${facts.join('')}</table>
${papers(text, lang)}
${text.told.map(({ label, lines }) => section(label, lines)).join('')}
${text.later ? `<p class="later">${escaped(text.later)}</p>` : ''}
<footer><div>${text.comeBack ? `<p>${escaped(text.comeBack)}</p>` : ''}<p>${escaped(say.clerk)} <span class="line"></span></p><p>${escaped(say.signed)} <span class="line"></span></p><p>${escaped(say.day(slip.day))}</p></div><div class="seal">${escaped(say.seal)}</div></footer>
</article>`;
}

function papers({ papers: all, situations, lacking }: NotificationText, lang: Lang): string {
  const say = notificationWords[lang];
  const heading = `<h2>${escaped(say.papers)}${situations ? `　<small>${escaped(situations)}</small>` : ''}</h2>`;
  if (all.length === 0) return `${heading}<p>${escaped(say.noPapers)}</p>`;
  const rows = all.map((paper, nth) => row(paper, nth, lang)).join('');
  return `${heading}<table class="papers"><thead><tr><th></th><th>${escaped(say.paper)}</th><th>${escaped(say.how)}</th><th>${escaped(say.state)}</th></tr></thead><tbody>${rows}</tbody></table>${lacking ? `<p>${escaped(lacking)}</p>` : ''}`;
}

function row({ name, how, tag, hints, lack }: PaperText, nth: number, lang: Lang): string {
  const state = lack ? `【${notificationWords[lang].lacks[lack]}】` : sheetWords[lang].tags[tag];
  const more = hints.length > 0 ? `<small>${escaped(hints.join(lang === 'en' ? '; ' : '；'))}</small>` : '';
  return `<tr${lack ? ' class="lack"' : ''}><td class="nth">${nth + 1}</td><td>${escaped(name)}${more}</td><td>${escaped(how)}</td><td class="state">${escaped(state)}</td></tr>`;
}

const section = (label: string, lines: readonly string[]): string =>
  `<h2>${escaped(label)}</h2>${lines.length === 1 ? `<p>${escaped(lines[0] ?? '')}</p>` : `<ol>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ol>`}`;

/** A link as a code, level M, with four modules of white around it. */
function codeOf(link: string): string {
  const { modules } = create(link, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) if (modules.get(y, x)) path += `M${x + 4} ${y + 4}h1v1h-1z`;
  }
  const side = size + 8;
  return `<svg viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}"/></svg>`;
}
