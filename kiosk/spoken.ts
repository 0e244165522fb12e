import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import { materialsFor } from '../shared/materials.ts';
import { paperIn } from '../shared/matter-text.ts';
import { type KioskView, type MatterRow, type MatterView, nameIn, type QueueRow } from '../shared/views.ts';
import { choiceOf } from './choice.ts';
import { headline, shutLine } from './hours.ts';
import { chipsOf } from './limits.ts';
import { placeOf } from './place.ts';
import { sentence } from './sorry-note.ts';
import type { Step } from './steps.ts';

/** One sentence that is read out; `mark` names the row it stands for, which is marked meanwhile. */
export type Spoken = { readonly text: string; readonly mark?: string };

/** What a page is drawn from, beside its step. */
export type Shown = { view: KioskView; matter: MatterView | null | undefined; matters: readonly MatterRow[] | null | undefined };

/** What a page says, in the order of reading. Whoever cannot see it gets through to a number by this and the keys. */
export function spokenOf(step: Step, { view, matter, matters }: Shown): readonly Spoken[] {
  const { lang } = step;
  const words = kioskWords[lang];
  const say = common[lang];
  const rowOf = (code: string) => view.queues.find(({ queue }) => queue === code);
  const plain = (...texts: readonly (string | null | undefined | false)[]): readonly Spoken[] =>
    texts.filter((text): text is string => Boolean(text)).map((text) => ({ text }));
  const live = (row: QueueRow): string =>
    `${nameIn(row, lang)}${say.comma}${row.open ? say.waiting(row.waiting, row.wait, row.free) : shutLine(row, view.hall, lang)}`;
  if (step.help) {
    const { title, hint } = words.helpSaid[step.help.how];
    return plain(title, step.help.comes && words.helpComes(step.help.comes), hint);
  }
  switch (step.at) {
    case 'home': {
      const { title, hint } = headline(view.hall, lang);
      const { shown, more } = choiceOf(view, 8);
      return plain(
        title,
        hint,
        ...shown.map(live),
        more.length > 0 && `${words.allServices}${say.comma}${words.moreServices(more.length)}`,
      );
    }
    case 'attract':
      return [];
    case 'services':
      return plain(words.allServices, ...view.queues.map(live));
    case 'papers':
      return plain(words.whichPapers, ...view.queues.map((row) => nameIn(row, lang)));
    case 'find':
      return plain(
        words.findTitle,
        words.findHow.join(''),
        step.found && words.foundCount(step.found.length),
        ...namesOf(step.found, lang),
      );
    case 'event':
      return plain(
        words.whichMatter,
        ...namesOf(
          matters?.filter(({ lifeEvents }) => lifeEvents.includes(step.event)),
          lang,
        ),
      );
    case 'matters':
      return plain(
        words.whichMatter,
        ...namesOf(
          matters?.filter(({ queue }) => queue === step.queue),
          lang,
        ),
      );
    case 'confirm': {
      const row = rowOf(step.queue);
      if (step.choosing) return plain(words.priorityAsk, words.priorityHint);
      return row ? plain(live(row), placeOf(view, row, lang), words.bringId, words.takeNumberHint) : [];
    }
    case 'checklist':
      return matter
        ? [...plain(matterName(matter, lang), ...chipsOf(matter, lang).chips.map(({ text }) => text)), ...papersSpoken(step, matter)]
        : plain(words.fetching);
    case 'asking':
      return plain(step.patience === 'unheard' ? words.askingUnheard : step.patience === 'slow' ? words.askingSlow : words.asking);
    case 'number': {
      const { ticket, away } = step;
      const row = rowOf(ticket.queue);
      return plain(
        `${words.yourNumber} ${ticket.number}`,
        !away && ticket.ahead !== null && say.ahead(ticket.ahead),
        !away && ticket.wait && say.waitRange(ticket.wait),
        row && `${words.goTo} ${placeOf(view, row, lang)} ${words.goWait}`,
      );
    }
    case 'cancelled':
      return plain(words.cancelled(step.number), words.cancelledHint);
    case 'found': {
      const { ticket } = step.found;
      const where = ticket.window && say.windowNo(ticket.window);
      return plain(
        `${words.yourNumber} ${ticket.number}`,
        say.ticketStatus[ticket.status],
        where,
        ticket.ahead !== null && say.ahead(ticket.ahead),
      );
    }
    case 'sorry':
      return plain(sentence(step.why, rowOf(step.asked.queue), view.hall, lang));
    default:
      return [];
  }
}

function papersSpoken(step: Extract<Step, { at: 'checklist' }>, matter: MatterView): readonly Spoken[] {
  const words = kioskWords[step.lang];
  const { comma } = common[step.lang];
  return materialsFor(matter, step.situations).map((paper) => {
    const { form, copies, tag } = paper;
    const { name, note } = paperIn(step.lang, paper);
    const said = [name, tag === 'none' ? '' : words.how(form, copies), words.tags[tag], tag === 'some' ? note : ''];
    return { text: said.filter(Boolean).join(comma), mark: paper.name };
  });
}

const matterName = ({ name_zh, name_en }: MatterView, lang: Step['lang']): string => (lang === 'en' ? name_en : name_zh);
const namesOf = (rows: readonly MatterRow[] | null | undefined, lang: Step['lang']): readonly string[] =>
  (rows ?? []).map((row) => nameIn(row, lang));
