import { common } from '../shared/i18n/common.ts';
import { sheetWords } from '../shared/i18n/sheet.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import { staffSlipWords } from '../shared/i18n/staff-slip.ts';
import { choose, materialsFor } from '../shared/materials.ts';
import type { MatterRow, NotificationView, WindowTicket } from '../shared/views.ts';
import type { Lang, NotificationId, TicketId, WindowNo } from '../shared/words.ts';
import { type Answer, ask } from '../ui/ask.ts';
import { newId } from '../ui/new-id.ts';
import { printed } from '../ui/printed.ts';
import type { MatterBook } from './matter-book.ts';
import { printSheet } from './print-sheet.ts';
import { checked, type Draft, draftFor, linesOf, missingIn } from './slip-draft.ts';
import type { Given, SlipDeed, SlipState } from './slip-state.ts';

type Needs = {
  window: WindowNo;
  language: () => Lang;
  book: MatterBook;
  ticket: () => WindowTicket | null;
  changed: () => void;
  say: (text: string) => void;
  /** Asks for something at the window itself. */
  send: (path: string, body: Record<string, unknown>) => Promise<unknown>;
};

/** Papers and slips at one window: what is found and written for each ticket, and what is made of it. */
export function atSlip({ window: no, language, book, ticket, changed, say, send }: Needs) {
  const drafts = new Map<TicketId, Draft>();
  const before = new Map<NotificationId, NotificationView | null>();
  const ids = new Map<string, NotificationId>(); // a slip that was not answered for is asked for again by the same id
  let given: Given | null = null;
  let found: readonly MatterRow[] | null = null;
  let looks = 0;
  let asked = 0;
  let busy = false;
  const words = () => staffSlipWords[language()];

  const slipBefore = (): NotificationView | undefined => before.get(ticket()?.back ?? '') ?? undefined;

  function draft(): Draft | null {
    const here = ticket();
    const matter = book.read(here?.matter);
    if (!here || !matter || (here.back && !before.has(here.back))) return null;
    const known = drafts.get(here.id);
    return known?.matter === matter.code ? known : draftFor(here, matter, slipBefore());
  }

  function write(next: Draft): void {
    drafts.set(next.ticket, next);
    changed();
  }

  /** How a missing paper is put on the slip: in Chinese, as the hall's documents have it. */
  function lineOf(name: string) {
    const paper = book.read(ticket()?.matter)?.materials.find((one) => one.name === name);
    const how = paper ? sheetWords['zh-CN'].how(paper.form, paper.copies) : '';
    return (lack: 'missing' | 'wrong') => staffSlipWords['zh-CN'].line(name, lack, how);
  }

  const papersOf = (one: Draft) => {
    const matter = book.read(one.matter);
    return matter ? materialsFor(matter, one.situations) : [];
  };

  function refusedWith({ refusal }: Extract<Answer<unknown>, { ok: false }>): void {
    say(refusal === 'offline' ? staffWords[language()].refused.offline : common[language()].refusal[refusal]);
  }

  /** Asked again after no answer, it is the same slip. */
  async function give(one: Draft, wish: { kind: string; finish: boolean; reason?: string; basis?: string }): Promise<void> {
    if (busy) return;
    const body = {
      ...wish,
      window: no,
      ticket: one.ticket,
      situations: one.situations,
      missing: missingIn(one, papersOf(one)),
      lines: linesOf(one.text),
    };
    if (wish.kind === 'notified' && body.missing.length === 0 && body.lines.length === 0) return say(words().nothingMissing);
    busy = true;
    const key = JSON.stringify(body);
    const id = ids.get(key) ?? newId();
    ids.set(key, id);
    const answer = await ask<NotificationView>('PUT', `/notifications/${id}`, { lang: language(), body });
    busy = false;
    if (!answer.ok) return refusedWith(answer);
    ids.delete(key);
    const { serial, number } = answer.body;
    given = { id, serial, number, small: null };
    printSheet(`/n/${id}/print`);
    changed();
  }

  async function findMatter(query: string): Promise<void> {
    looks += 1;
    const mine = looks;
    const answer = query.trim() === '' ? null : await ask<MatterRow[]>('GET', `/matters?query=${encodeURIComponent(query.slice(0, 60))}`);
    if (mine !== looks) return; // a later letter was quicker
    found = answer?.ok ? answer.body.slice(0, FOUND) : null;
    changed();
  }

  async function told(id: NotificationId, text: string): Promise<void> {
    const answer = await ask<NotificationView>('POST', `/notifications/${id}/answer`, { lang: language(), body: { lines: linesOf(text) } });
    if (!answer.ok) refusedWith(answer);
  }

  async function printSmall(): Promise<void> {
    if (!given || given.small === 'queued') return;
    const { id } = given;
    given = { ...given, small: 'queued' };
    changed();
    const small = await printed(`/notifications/${id}/print`, { job: newId() });
    if (given?.id === id) given = { ...given, small };
    changed();
  }

  return {
    get state(): SlipState {
      return { draft: draft(), before: slipBefore(), given, found, asked };
    },
    /** Another ticket may be here: the slip it comes back with is fetched. */
    async look(): Promise<void> {
      const back = ticket()?.back;
      if (!back || before.has(back)) return;
      const answer = await ask<NotificationView>('GET', `/notifications/${back}`);
      before.set(back, answer.ok ? answer.body : null);
      changed();
    },
    fulfil(deed: SlipDeed): void {
      const here = ticket();
      const one = draft();
      switch (deed.do) {
        case 'papers':
          asked += 1;
          changed();
          return;
        case 'check':
          if (one) write(checked(one, deed.paper, deed.check, lineOf(deed.paper)));
          return;
        case 'situation': {
          const matter = book.read(here?.matter);
          if (one && matter) write({ ...one, situations: choose(matter, one.situations, deed.id) });
          return;
        }
        case 'text':
          if (one) write({ ...one, text: deed.text });
          return;
        case 'findMatter':
          void findMatter(deed.query);
          return;
        case 'setMatter':
          found = null;
          if (here) void send('matter', { ticket: here.id, matter: deed.code });
          return;
        case 'give':
          if (one) void give(one, { kind: deed.kind, finish: deed.finish });
          return;
        case 'refuse':
          if (one) void give(one, { kind: 'refused', finish: deed.finish, reason: deed.reason, basis: deed.basis });
          return;
        case 'told':
          void told(deed.id, deed.text);
          return;
        case 'printAgain':
          if (given) printSheet(`/n/${given.id}/print`);
          return;
        case 'printSmall':
          void printSmall();
          return;
        case 'putAway':
          given = null;
          changed();
      }
    },
  };
}

const FOUND = 8; // matters listed
