import { notificationWords } from './i18n/notification.ts';
import { sheetWords } from './i18n/sheet.ts';
import { type MaterialTag, materialsFor } from './materials.ts';
import { matterIn, paperIn } from './matter-text.ts';
import type { NotificationView } from './views.ts';
import type { Lack, Lang } from './words.ts';

/** A paper of the list, and what was wrong with it. */
export type PaperText = {
  readonly name: string;
  readonly tag: MaterialTag;
  readonly how: string;
  readonly hints: readonly string[];
  readonly lack: Lack | null;
};

/** All that a slip says, in one language: for paper, for a printer of slips, and for a phone. */
export type NotificationText = {
  readonly hall: string;
  readonly title: string;
  readonly serial: string;
  readonly number: string;
  /** Of the seven contents those that are told in lines; the papers are the list below. */
  readonly facts: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly situations: string;
  readonly papers: readonly PaperText[];
  readonly lacking: string;
  /** What is to be supplied; or why it is not accepted, on what basis, and what can be done. */
  readonly told: readonly { readonly label: string; readonly lines: readonly string[] }[];
  /** Until when the rest is told; empty where there is nothing to come. */
  readonly later: string;
  /** How to come back; empty on a refusal. */
  readonly comeBack: string;
};

export function notificationText(slip: NotificationView, lang: Lang): NotificationText {
  const say = notificationWords[lang];
  const { matter, kind } = slip;
  const of = matterIn(lang, matter);
  const english = lang === 'en';
  const name = ({ name: zh, nameEn }: { name: string; nameEn: string }) => (english ? nameEn : zh);
  const papers = papersOf(slip, lang);
  const situations = (matter.situations ?? []).filter(({ id }) => slip.situations.includes(id));
  const { promised, statutory } = matter.time_limit;
  const refusal = [
    { label: say.reason, lines: slip.reason.split('\n').filter(Boolean) },
    { label: say.basis, lines: slip.basis.split('\n').filter(Boolean) },
    { label: say.remedy, lines: [say.remedySaid] },
  ];
  const supply = slip.lines.length > 0 ? [{ label: say.supply, lines: slip.lines }] : [];
  return {
    hall: name(slip.hall),
    title: say.titles[kind],
    serial: say.serial(slip.serial),
    number: say.number(slip.number, slip.window),
    facts: [
      { label: say.unit, lines: [name(matter.departmentName)] },
      { label: say.clerk, lines: [say.clerkSaid(slip.clerk.name, slip.clerk.badge)] },
      { label: say.at, lines: [say.atSaid(slip.day, slip.clock)] },
      { label: say.matter, lines: [say.matterSaid(of.name, matter.code, matter.version)] },
      { label: say.steps, lines: [of.steps.join(` ${say.then} `)] },
      { label: say.limit, lines: [say.limitSaid(sheetWords[lang].limit(promised), sheetWords[lang].limit(statutory))] },
      { label: say.enquiry, lines: [say.phones(matter.consult_phone, matter.complaint_phone), say.look(slip.serial)] },
    ],
    situations: situations.length > 0 ? say.situations(situations.map((one) => (english ? one.name_en : one.name_zh))) : '',
    papers,
    lacking: say.lacking(papers.filter(({ lack }) => lack !== null).length),
    told: kind === 'refused' ? [...refusal, ...supply] : supply,
    later: kind !== 'later' ? '' : slip.answeredAt ? say.answered : say.later(say.day(slip.dueDay ?? slip.day)),
    comeBack: kind === 'refused' ? '' : say.comeBack,
  };
}

/** The matter's papers for the case, and any other that was found missing: what the clerk has marked is always there. */
function papersOf({ matter, situations, missing }: NotificationView, lang: Lang): PaperText[] {
  const say = sheetWords[lang];
  const listed = materialsFor(matter, situations);
  const marked = materialsFor(matter, []).filter(
    (one) => missing.some((lack) => lack.name === one.name) && !listed.some(({ name }) => name === one.name),
  );
  return [...listed, ...marked].map((one) => {
    const { name, note, example } = paperIn(lang, one);
    return {
      name,
      tag: one.tag,
      how: say.how(one.form, one.copies),
      hints: [note, example].filter(Boolean),
      lack: missing.find((lack) => lack.name === one.name)?.state ?? null,
    };
  });
}
