import { notificationWords } from '../../../shared/i18n/notification.ts';
import { sheetWords } from '../../../shared/i18n/sheet.ts';
import type { NotificationText } from '../../../shared/notification-text.ts';
import type { Lang } from '../../../shared/words.ts';
import { columnsOf, escaped, escapedLink, type Width, wrapped } from './markup.ts';

type Slip = { readonly text: NotificationText; readonly lang: Lang; readonly link: string; readonly printedAt: string };

/** A slip of one-time notification for a printer of slips: the seven contents, one below the other, and what was found missing in bold. */
export function notificationMarkup({ text, lang, link, printedAt }: Slip, width: Width): string {
  const [say, tags] = [notificationWords[lang], sheetWords[lang]];
  const columns = columnsOf(width);
  const line = (said: string, look = ''): string[] => wrapped(said, columns).map((part) => `${look}${escaped(part)}`);
  const left = (said: string, look = ''): string[] => wrapped(said, columns).map((part) => `|${look}${escaped(part)}`);
  const titled = ({ label, lines }: { label: string; lines: readonly string[] }): string[] => [
    ...left(label, '"'),
    ...lines.flatMap((one) => left(one)),
  ];
  return [
    ...line(text.hall),
    ...line(text.title, '^^"'),
    ...line(text.serial, '"'),
    ...line(text.number),
    '-',
    ...text.facts.flatMap(titled),
    ...(text.situations ? left(text.situations) : []),
    '-',
    ...left(say.papers, '"'),
    ...(text.papers.length === 0 ? left(say.noPapers) : []),
    ...text.papers.flatMap(({ name, tag, how, hints, lack }, nth) => [
      ...left(`${nth + 1} ${name}`, '"'),
      ...left([lack ? `【${say.lacks[lack]}】` : tags.tags[tag], how].filter(Boolean).join(' '), lack ? '"' : ''),
      ...(lack ? hints.flatMap((hint) => left(say.hint(hint))) : []),
    ]),
    ...(text.lacking ? left(text.lacking, '"') : []),
    ...(text.told.length > 0 ? ['-', ...text.told.flatMap(titled)] : []),
    ...(text.later ? ['-', ...left(text.later, '"')] : []),
    '-',
    ...(text.comeBack ? left(text.comeBack) : []),
    `{code:${escapedLink(link)};option:qrcode,6,m}`,
    '', // a code is read only with white around it
    ...line(say.scan),
    ...line(printedAt),
  ].join('\n');
}
