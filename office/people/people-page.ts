import { html, nothing, type TemplateResult } from 'lit';
import './accounts-head.ts';
import './accounts-list.ts';
import './own-password.ts';
import './password-slips.ts';
import './sessions-dialog.ts';
import '../tables/table-in.ts';
import '../tables/table-out.ts';
import { common } from '../../shared/i18n/common.ts';
import { officePeopleWords } from '../../shared/i18n/office-people.ts';
import type { AccountRow, SessionRow } from '../../shared/views.ts';
import type { Office, OpenedPage } from '../page.ts';
import type { AccountWish, FirstPassword, Looked, OwnPassword } from './account-wish.ts';
import { TABS, type Tab } from './people-tabs.ts';
import { openStaffTab } from './staff-tab.ts';

/** People and their accounts: alone here is the hall asked. */
export default function open(office: Office): OpenedPage {
  let rows: readonly AccountRow[] | null = null;
  let why = '';
  let done = '';
  let busy = false;
  let slips: readonly FirstPassword[] = [];
  let looked: Looked | null = null;
  let own: OwnPassword | null = null;
  let staff: OpenedPage | null = null; // opened with its tab, and kept: what is written there stays

  const words = () => officePeopleWords[office.language()];
  const tab = (): Tab => TABS.find((one) => one === office.rest().split('/')[0]) ?? 'accounts';

  /** The answer's content; null: it was refused, and that is said on the page. */
  async function ask<T>(method: 'GET' | 'POST' | 'DELETE', path: string): Promise<{ body: T } | null> {
    const answer = await office.ask<T>(method, path);
    if (answer.ok) return answer;
    why = answer.refusal === 'offline' ? words().failed : common[office.language()].refusal[answer.refusal];
    return null;
  }
  const nameOf = (id: string): string => rows?.find((one) => one.id === id)?.name ?? id;

  async function fetchRows(): Promise<void> {
    const answer = await ask<AccountRow[]>('GET', '/accounts');
    if (answer) {
      rows = answer.body;
      why = '';
    }
    office.redraw();
  }

  async function reset(ids: readonly string[]): Promise<void> {
    const made: FirstPassword[] = [];
    for (const id of ids) {
      const answer = await ask<FirstPassword>('POST', `/accounts/${encodeURIComponent(id)}/password`);
      if (!answer) break; // those that were made are shown all the same: they are not told again
      made.push(answer.body);
    }
    slips = made;
  }

  async function change(id: string, what: 'close' | 'reopen'): Promise<void> {
    if (await ask<AccountRow>('POST', `/accounts/${encodeURIComponent(id)}/${what}`)) done = words().done(nameOf(id), words().did[what]);
  }

  async function look(id: string): Promise<void> {
    const of = rows?.find((one) => one.id === id);
    if (!of) return;
    looked = { of, rows: null };
    office.redraw();
    const answer = await ask<SessionRow[]>('GET', `/accounts/${encodeURIComponent(id)}/sessions`);
    looked = answer ? { of, rows: answer.body } : null;
  }

  async function end(id: string, session: string | null): Promise<void> {
    const path = `/accounts/${encodeURIComponent(id)}/sessions${session === null ? '' : `/${encodeURIComponent(session)}`}`;
    if (await ask<null>('DELETE', path)) done = words().done(nameOf(id), words().did.end);
    await look(id);
  }

  async function changeOwn(password: string, newPassword: string): Promise<void> {
    own = { is: 'sending', why: '' };
    office.redraw();
    const answer = await office.ask<null>('POST', '/sessions/current/password', { body: { password, newPassword } });
    if (answer.ok) own = { is: 'done', why: '' };
    else if (answer.refusal === 'not-allowed') own = { is: 'open', why: words().ownWrong };
    else own = { is: 'open', why: answer.refusal === 'offline' ? words().failed : common[office.language()].refusal[answer.refusal] };
  }

  async function fulfil(wish: AccountWish): Promise<void> {
    if (busy) return;
    busy = true;
    why = '';
    done = '';
    office.redraw();
    switch (wish.do) {
      case 'reset':
        await reset(wish.ids);
        break;
      case 'close':
      case 'reopen':
        await change(wish.id, wish.do);
        break;
      case 'sessions':
        await look(wish.id);
        break;
      case 'end':
        await end(wish.id, wish.session);
        break;
      case 'own':
        await changeOwn(wish.password, wish.newPassword);
        break;
      case 'leaveSessions':
        looked = null;
        break;
      case 'leaveSlips':
        slips = [];
        break;
      case 'openOwn':
        own = { is: 'open', why: '' };
        break;
      case 'leaveOwn':
        own = null;
        break;
      case 'fetch':
        break;
    }
    busy = false;
    const said = why;
    await fetchRows();
    if (said) why = said;
    office.redraw();
  }

  function accounts(): TemplateResult {
    const language = office.language();
    const zone = office.board()?.hall.timezone ?? 'Asia/Shanghai';
    const hall = office.board()?.hall;
    return html`<div class="fetched" @account-wish=${({ detail }: CustomEvent<AccountWish>) => void fulfil(detail)}>
      <accounts-head .language=${language} .rows=${rows} .why=${why} .done=${done}></accounts-head>
      ${rows ? html`<accounts-list .language=${language} .rows=${rows} .zone=${zone} .own=${office.staff.id} ?busy=${busy}></accounts-list>` : nothing}
      ${looked ? html`<sessions-dialog .language=${language} .looked=${looked} .zone=${zone}></sessions-dialog>` : nothing}
      ${slips.length > 0 ? html`<password-slips .language=${language} .slips=${slips} .hall=${(language === 'en' ? hall?.nameEn : hall?.name) ?? ''}></password-slips>` : nothing}
      ${own ? html`<own-password .language=${language} .step=${own}></own-password>` : nothing}
    </div>`;
  }

  function tables(): TemplateResult {
    const language = office.language();
    return html`<table-out kind="staff" .language=${language}></table-out>
      <table-in kind="staff" .language=${language} @table-taken=${() => void fetchRows()}></table-in>`;
  }

  function staffTab(): TemplateResult {
    staff ??= openStaffTab(office);
    return staff.draw();
  }

  void fetchRows();
  return {
    draw: () => html`<people-tabs .language=${office.language()} .tab=${tab()} @tab=${({ detail }: CustomEvent<Tab>) => office.turn('people', detail)}>
      ${tab() === 'staff' ? staffTab() : tab() === 'tables' ? tables() : accounts()}
    </people-tabs>`,
    came: () => void fetchRows(),
    unsaved: () => slips.length > 0 || (staff?.unsaved?.() ?? false),
  };
}
