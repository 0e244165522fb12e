import type { SetUpNow, SetUpTaken } from '../../shared/set-up-views.ts';
import type { DocumentChangeRow } from '../../shared/views.ts';
import type { Answer } from '../../ui/ask.ts';
import type { Asks, DraftSource } from '../editing/draft-source.ts';
import type { SetUpDocuments } from './rows.ts';

type Wish = {
  /** Told whenever the hall's documents have been read. */
  readonly heard: (now: SetUpNow) => void;
  readonly beside?: (mine: SetUpDocuments, theirs: SetUpDocuments) => SetUpDocuments;
};

const NAMES = ['hall', 'calendar', 'departments', 'queues', 'windows', 'staff'] as const satisfies readonly (keyof SetUpDocuments)[];

/** The documents of a guided set-up, read as one and stored as one: those that have changed together, or none of them. */
export function setUpSource(desk: Asks, { heard, beside }: Wish): DraftSource<SetUpDocuments> {
  async function read(): Promise<Answer<SetUpDocuments>> {
    const answer = await desk.ask<SetUpNow>('GET', '/set-up');
    if (!answer.ok) return answer;
    heard(answer.body);
    const { hall, calendar, departments, queues, windows, staff } = answer.body;
    return { ...answer, body: { hall, calendar, departments, queues, windows, staff } };
  }

  return {
    name: 'set-up',
    read,
    async write(content, { version, before }) {
      const body = Object.fromEntries(differing(before, content).map((name) => [name, content[name]]));
      const answer = await desk.ask<SetUpTaken>('PUT', '/set-up', { body, headers: { 'if-match': version ?? '' } });
      return answer.ok ? read() : answer;
    },
    async changes(before, now) {
      const told = await Promise.all(
        differing(before, now).map((name) => desk.ask<readonly DocumentChangeRow[]>('GET', `/settings/${name}/versions`)),
      );
      return told.flatMap((one) => (one.ok ? one.body.slice(0, 1) : [])).sort((a, b) => (a.at < b.at ? 1 : -1));
    },
    ...(beside ? { beside } : {}),
  };
}

const differing = (before: SetUpDocuments | undefined, now: SetUpDocuments | undefined): (keyof SetUpDocuments)[] =>
  NAMES.filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(now?.[name]));
