import { sheetWords } from '../../../shared/i18n/sheet.ts';
import { type MaterialTag, materialsFor, type TaggedMaterial } from '../../../shared/materials.ts';
import { paperIn, textIn } from '../../../shared/matter-text.ts';
import type { Matter } from '../../../shared/settings.ts';
import type { Lang } from '../../../shared/words.ts';
import type { Settings } from '../../domain/settings.ts';
import { columnsOf, escaped, escapedLink, type Width, wrapped } from './markup.ts';

/** What somebody has said of their case at the kiosk: nothing of it says who they are. */
export type Case = {
  readonly situations: readonly string[];
  /** Names of the papers that they have with them; undefined: nobody asked. */
  readonly ready: readonly string[] | undefined;
  readonly onlyMissing: boolean;
};

/** A paper as it is listed, in the sheet's language; `state` is null where nobody has asked what they have. */
export type SheetPaper = {
  readonly name: string;
  readonly tag: MaterialTag;
  readonly how: string;
  readonly hints: readonly string[];
  readonly state: 'ready' | 'missing' | null;
};

/** The one-time notification (一次性告知) of a matter, in one language. */
export type MatterSheet = {
  readonly hall: string;
  readonly matter: string;
  readonly code: string;
  readonly version: string;
  readonly lang: Lang;
  readonly situations: readonly string[];
  readonly promised: string;
  readonly statutory: string;
  readonly fee: string;
  /** All of them, or those that are missing. */
  readonly papers: readonly SheetPaper[];
  /** How many there are, and how many of them must be brought. */
  readonly count: { readonly all: number; readonly must: number };
  /** Names of what must be brought and is not here; null where nobody asked. */
  readonly missing: readonly string[] | null;
  readonly onlyMissing: boolean;
  readonly notes: string;
  readonly consult: string;
  readonly link: string;
  readonly printedAt: string;
  readonly device: string;
};

type Wish = Case & { readonly matter: Matter; readonly lang: Lang; readonly printedAt: string; readonly device: string };

export function matterSheet(wish: Wish, { hall, url }: Settings): MatterSheet {
  const { matter, lang, situations, ready, onlyMissing, printedAt, device } = wish;
  const say = sheetWords[lang];
  const papers = materialsFor(matter, situations).map((one) => paperOf(one, ready, lang));
  const { statutory, promised } = matter.time_limit;
  const missing = papers.filter(({ state }) => state === 'missing');
  return {
    hall: lang === 'en' ? hall.name_en : hall.name_zh,
    matter: lang === 'en' ? matter.name_en : matter.name_zh,
    code: matter.code,
    version: matter.version,
    lang,
    situations: (matter.situations ?? [])
      .filter(({ id }) => situations.includes(id))
      .map(({ name_zh, name_en }) => (lang === 'en' ? name_en : name_zh)),
    promised: say.limit(promised),
    statutory: say.limit(statutory),
    fee: say.fee(matter.fee),
    papers: onlyMissing && ready ? missing : papers,
    count: { all: papers.length, must: papers.filter(({ tag }) => tag === 'must').length },
    missing: ready ? missing.map(({ name }) => name) : null,
    onlyMissing: onlyMissing && ready !== undefined,
    notes: textIn(lang, matter.notes_zh ?? '', matter.notes_en),
    consult: matter.consult_phone,
    link: `${url}/m/${encodeURIComponent(matter.code)}`,
    printedAt,
    device,
  };
}

/** Missing is what must be brought and was not ticked; what may follow later keeps nobody from being served. */
function paperOf(paper: TaggedMaterial, ready: Case['ready'], lang: Lang): SheetPaper {
  const { tag, form, copies } = paper;
  const { name, note, example } = paperIn(lang, paper);
  const say = sheetWords[lang];
  return {
    name,
    tag,
    how: say.how(form, copies),
    hints: [...(note ? [note] : []), ...(example ? [say.hint(example)] : [])],
    state: !ready ? null : ready.includes(paper.name) ? 'ready' : tag === 'must' ? 'missing' : null,
  };
}

/** As receiptline writes it: a heading in the middle, everything else at the left, one paper after the other. */
export function matterMarkup(sheet: MatterSheet, width: Width): string {
  const say = sheetWords[sheet.lang];
  const columns = columnsOf(width);
  const line = (text: string, look = ''): string[] => wrapped(text, columns).map((part) => `${look}${escaped(part)}`);
  const left = (text: string, look = ''): string[] => wrapped(text, columns).map((part) => `|${look}${escaped(part)}`);
  return [
    ...line(sheet.hall),
    ...line(sheet.onlyMissing ? say.missingTitle : say.title, '^^"'),
    ...line(sheet.matter, '"'),
    ...line(say.code(sheet.code, sheet.version)),
    '-',
    ...(sheet.onlyMissing
      ? []
      : [say.promised(sheet.promised), say.statutory(sheet.statutory), say.charge(sheet.fee)].flatMap((one) => left(one))),
    ...(sheet.situations.length > 0 ? left(say.situations(sheet.situations)) : []),
    ...(sheet.onlyMissing ? [] : left(say.sum(sheet.count.all, sheet.count.must))),
    ...(sheet.missing ? left(say.lacking(sheet.missing), '"') : []),
    ...sheet.papers.flatMap(({ name, tag, how, hints, state }, nth) => [
      '',
      ...left(`${nth + 1} ${name}`, '"'),
      ...left(
        [state ? say.state[state] : say.tags[tag], ...(state === 'ready' ? [say.tags[tag]] : []), how].filter(Boolean).join(say.join),
      ),
      ...hints.flatMap((hint) => left(hint)),
    ]),
    ...(sheet.notes && !sheet.onlyMissing ? ['', ...left(say.hint(sheet.notes))] : []),
    '-',
    `{code:${escapedLink(sheet.link)};option:qrcode,6,m}`,
    '', // a code is read only with white around it
    ...line(say.scan),
    ...line(say.consult(sheet.consult)),
    ...line(`${sheet.printedAt}  ${sheet.device}`.trimEnd()),
  ].join('\n');
}
