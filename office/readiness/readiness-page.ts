import { html } from 'lit';
import './readiness-list.ts';
import { localTime } from '../../shared/time.ts';
import type { Office, OpenedPage } from '../page.ts';
import { type Page, pagesFor } from '../state.ts';

/** Whether the hall can open; what is not so comes with the office's own view. */
export default function open(office: Office): OpenedPage {
  return {
    draw() {
      const view = office.view();
      const zone = office.board()?.hall.timezone;
      const clock = view && zone ? localTime(Date.parse(view.at), zone).clock : '';
      return html`<readiness-list
        .language=${office.language()}
        .checks=${view?.readiness}
        .clock=${clock}
        .pages=${pagesFor(office.staff)}
        @go=${({ detail }: CustomEvent<{ page: Page; rest: string }>) => office.turn(detail.page, detail.rest)}
      ></readiness-list>`;
    },
  };
}
