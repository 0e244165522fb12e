import type { SetUpNow } from '../../shared/set-up-views.ts';

/** What is asked about, one after the other: a page each. */
export const STEPS = ['start', 'name', 'departments', 'queues', 'windows', 'staff', 'devices', 'test', 'open'] as const;
export type StepName = (typeof STEPS)[number];
export type StepIs = 'done' | 'skipped' | 'open';

/** What the hall's other screens say of it. */
export type Seen = { readonly kiosks: number; readonly boards: number; readonly called: boolean };

/** The telephone numbers of the sample do not exist. */
const isInvented = (phone: string): boolean => phone.startsWith('0000-');

/** How far the hall is its own, read off what it is: nothing is ticked off by hand but what was skipped. */
export function stepsOf(now: SetUpNow, seen: Seen): Readonly<Record<StepName, StepIs>> {
  const { hall, departments, queues, windows, staff } = now;
  const sample = hall.fictional === true;
  const done: Record<StepName, boolean> = {
    start: !sample,
    name: !isInvented(hall.phones.consult) && !hall.name_zh.startsWith('云岭县') && hall.phones.consult !== '12345',
    departments: departments.every(({ consult_phone, id }) => !isInvented(consult_phone) && id !== 'zhongxin'),
    queues: !sample && (queues.length > 1 || queues[0]?.name_zh !== '综合'),
    windows: !sample && windows.length > 1,
    staff: staff.every(({ badge_no, name }) => !badge_no.startsWith('YL-') && name !== '值班员'),
    devices: seen.kiosks > 0 && seen.boards > 0,
    test: seen.called,
    open: !hall.trial,
  };
  const skipped = skippedIn(now);
  return Object.fromEntries(STEPS.map((step) => [step, done[step] ? 'done' : skipped.includes(step) ? 'skipped' : 'open'])) as Record<
    StepName,
    StepIs
  >; // one for each step
}

export const skippedIn = ({ hall }: Pick<SetUpNow, 'hall'>): readonly string[] => {
  const record: unknown = hall.set_up;
  const skipped: unknown = typeof record === 'object' && record !== null && 'skipped' in record ? record.skipped : [];
  return Array.isArray(skipped) ? skipped.filter((one) => typeof one === 'string') : [];
};
/** The hall with one more step that was looked at and left as it is. */
export const withSkipped = (now: Pick<SetUpNow, 'hall'>, step: StepName): SetUpNow['hall'] => ({
  ...now.hall,
  set_up: { skipped: [...new Set([...skippedIn(now), step])] },
});

export const stepAfter = (step: StepName): StepName => STEPS[STEPS.indexOf(step) + 1] ?? 'open';
/** Where to go on: the first that is open. */
export const firstOpen = (is: Readonly<Record<StepName, StepIs>>): StepName => STEPS.find((step) => is[step] === 'open') ?? 'open';

/** What still looks like the sample, or like nobody has said it: shown before the doors open. */
export const LEFTOVERS = [
  'invented-phones',
  'sample-staff',
  'unnamed-staff',
  'sample-name',
  'sample-leaders',
  'sample-matters',
  'no-devices',
  'not-tested',
] as const;
export type Leftover = (typeof LEFTOVERS)[number];
export function leftoversOf(now: SetUpNow, seen: Seen): Leftover[] {
  const { hall, departments, staff, leaders, matters } = now;
  const sample = hall.fictional === true;
  const left: Record<Leftover, boolean> = {
    'sample-name': hall.name_zh.startsWith('云岭县'),
    'invented-phones': [hall.phones.consult, hall.phones.complaint, ...departments.map(({ consult_phone }) => consult_phone)].some(
      isInvented,
    ),
    'sample-staff': staff.some(({ badge_no }) => badge_no.startsWith('YL-')),
    'unnamed-staff': staff.some(({ name }) => name === '值班员'),
    'sample-leaders': sample && leaders > 0,
    'sample-matters': sample && matters > 0,
    'no-devices': seen.kiosks === 0 || seen.boards === 0,
    'not-tested': !seen.called,
  };
  return LEFTOVERS.filter((one) => left[one]);
}
