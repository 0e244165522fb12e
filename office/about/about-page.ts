import { html } from 'lit';
import '../page-body.ts';
import './about-card.ts';
import type { AboutView } from '../../shared/care.ts';
import { officeCareWords } from '../../shared/i18n/office-care.ts';
import type { Office, OpenedPage } from '../page.ts';

/** What runs here, asked once. */
export default function open(office: Office): OpenedPage {
  let view: AboutView | undefined;
  let why = '';

  async function look(): Promise<void> {
    const answer = await office.ask<AboutView>('GET', '/about');
    if (answer.ok) view = answer.body;
    else why = officeCareWords[office.language()].failed;
    office.redraw();
  }
  void look();
  return {
    draw: () =>
      html`<page-body><about-card .language=${office.language()} .zone=${office.board()?.hall.timezone ?? 'Asia/Shanghai'} .view=${view} .why=${why}></about-card></page-body>`,
  };
}
