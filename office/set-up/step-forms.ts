import { isList, type ListStep } from './columns.ts';
import {
  type Changes,
  departmentRows,
  departmentsFrom,
  hoursForm,
  nameForm,
  nameFrom,
  queueRows,
  queuesFrom,
  type Row,
  type SetUpDocuments,
  staffFrom,
  staffRows,
  windowRows,
  windowsFrom,
} from './rows.ts';
import type { SetUpState } from './state.ts';
import type { StepName } from './steps.ts';

type Forms = Pick<SetUpState, 'rows' | 'name' | 'hours' | 'dirty'>;
type List = {
  readonly to: (now: SetUpDocuments) => Row[];
  readonly from: (rows: readonly Row[], now: SetUpDocuments, others?: SetUpDocuments) => Changes;
};

const LISTS: Readonly<Record<ListStep, List>> = {
  departments: { to: departmentRows, from: departmentsFrom },
  queues: { to: queueRows, from: queuesFrom },
  windows: { to: windowRows, from: windowsFrom },
  staff: { to: staffRows, from: staffFrom },
};

/** The forms of a step as the documents say them. */
export const formsFrom = (step: StepName, now: SetUpDocuments): Forms => ({
  rows: isList(step) ? LISTS[step].to(now) : [],
  name: nameForm(now),
  hours: hoursForm(now),
  dirty: false,
});

/** What is written in the forms of a step, as documents; `others`: documents whose keys are no more free either. */
export const changesFrom = (step: StepName, { rows, name, hours }: Forms, now: SetUpDocuments, others?: SetUpDocuments): Changes =>
  step === 'name' ? nameFrom(name, hours, now) : isList(step) ? LISTS[step].from(rows, now, others) : {};
