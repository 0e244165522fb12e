import { html } from 'lit';
import '../page-body.ts';
import '../page-tabs.ts';
import './backups-card.ts';
import './purge-card.ts';
import type { BackupsView, Purged, PurgeView } from '../../shared/care.ts';
import { common } from '../../shared/i18n/common.ts';
import { officeCareWords } from '../../shared/i18n/office-care.ts';
import type { Method, Office, OpenedPage } from '../page.ts';
import type { BackupWish } from './backups-card.ts';

const TABS = ['backups', 'purge'] as const;
const LOOK = 1_000; // milliseconds: what was begun is asked after until it is done

/** Backups and the purge of what is personal: alone here is the hall asked. */
export default function open(office: Office): OpenedPage {
  let backups: BackupsView | undefined;
  let purge: PurgeView | undefined;
  let done = '';
  let why = '';
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const words = () => officeCareWords[office.language()];
  const tab = () => TABS.find((one) => one === office.rest()) ?? 'backups';

  async function ask<T>(method: Method, path: string): Promise<{ body: T } | null> {
    const answer = await office.ask<T>(method, path);
    why = answer.ok ? '' : answer.refusal === 'offline' ? words().failed : common[office.language()].refusal[answer.refusal];
    return answer.ok ? answer : null;
  }

  /** Takes over what is so; while something is being done there, asks again. */
  function heard(answer: { body: BackupsView } | null): void {
    const was = backups;
    if (answer) backups = answer.body;
    const newest = backups?.backups[0]?.name;
    if (was?.doing?.what === 'making' && backups && !backups.doing && backups.last?.ok && newest) done = words().backup.made(newest);
    clearTimeout(timer);
    if (!closed && (backups?.doing || !answer)) timer = setTimeout(() => void look(), LOOK);
    if (!closed) office.redraw();
  }
  const look = async () => heard(await ask<BackupsView>('GET', '/backups'));
  async function lookAtPurge(): Promise<void> {
    purge = (await ask<PurgeView>('GET', '/purge'))?.body ?? purge;
    office.redraw();
  }

  async function wish(wanted: BackupWish): Promise<void> {
    done = '';
    if (wanted.do === 'make') heard(await ask<BackupsView>('POST', '/backups'));
    else if (wanted.do === 'try') heard(await ask<BackupsView>('POST', `/backups/${wanted.name}/try`));
    else {
      if (await ask<null>('DELETE', `/backups/${wanted.name}`)) done = words().backup.deleted(wanted.name);
      await look();
    }
  }

  async function purgeNow(): Promise<void> {
    busy = true;
    done = '';
    office.redraw();
    const answer = await ask<Purged>('POST', '/purge');
    if (answer) done = words().purge.done(Object.values(answer.body.counts).reduce((sum, count) => sum + (count ?? 0), 0));
    busy = false;
    await lookAtPurge();
  }

  void look();
  void lookAtPurge();
  return {
    draw() {
      const language = office.language();
      const zone = office.board()?.hall.timezone ?? 'Asia/Shanghai';
      return html`<page-body>
        <page-tabs slot="head" .label=${words().label} .tabs=${TABS.map((id) => ({ id, label: words().tabs[id] }))} .picked=${tab()}
          @tab-pick=${({ detail }: CustomEvent<string>) => office.turn('care', detail)}></page-tabs>
        ${
          tab() === 'backups'
            ? html`<backups-card .language=${language} .zone=${zone} .view=${backups} .done=${done} .why=${why}
                @backup-wish=${({ detail }: CustomEvent<BackupWish>) => void wish(detail)}></backups-card>`
            : html`<purge-card .language=${language} .zone=${zone} .view=${purge} .done=${done} .why=${why} .busy=${busy}
                @purge-now=${() => void purgeNow()} @rules=${() => office.turn('rules', 'purge.review_text_days')}></purge-card>`
        }
      </page-body>`;
    },
    came() {
      done = '';
      office.redraw();
    },
    closed() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
