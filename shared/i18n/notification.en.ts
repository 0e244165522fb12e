import { commonEn } from './common.en.ts';
import type { NotificationWords } from './notification.zh-CN.ts';

const dated = (day: string) => `${commonEn.date(day)} ${day.slice(0, 4)}`;

export const notificationEn: NotificationWords = {
  titles: {
    notified: 'One-time notification',
    refused: 'Notice of non-acceptance',
    later: 'One-time notification (to follow)',
  },
  serial: (serial) => `No. ${serial}`,
  number: (number, window) => `Number ${number}, window ${window}`,
  unit: 'Office in charge',
  clerk: 'Handled by',
  at: 'Applied at',
  matter: 'Matter',
  steps: 'Procedure',
  papers: 'Papers',
  limit: 'Promised within',
  enquiry: 'Enquiries',
  clerkSaid: (name, badge) => `${name} (badge ${badge})`,
  atSaid: (day, clock) => `${dated(day)}, ${clock}`,
  day: dated,
  matterSaid: (name, code, version) => `${name} (code ${code}, version ${version})`,
  situations: (names) => `Your case: ${names.join(', ')}`,
  then: '→',
  limitSaid: (promised, statutory) => `Promised: ${promised}; by law: ${statutory}. Counted from the day it is accepted with all papers.`,
  phones: (consult, complaint) => `Questions: ${consult}, complaints: ${complaint}`,
  look: (serial) => `Scan the code, or ask at the desk with the number ${serial}`,
  paper: 'Paper',
  how: 'As what',
  state: 'Checked',
  lacks: { missing: 'Missing', wrong: 'Not in order' },
  lacking: (count) => (count === 0 ? '' : `${count} ${count === 1 ? 'paper is' : 'papers are'} missing or not in order`),
  noPapers: 'Only your ID card is needed',
  supply: 'What to supply',
  later: (due) =>
    `What has to be supplied could not be told at the window. You are told all at once by the end of ${due}: keep your phone on, or scan the code.`,
  answered: 'You have been told: see “What to supply”.',
  reason: 'Why it is not accepted',
  basis: 'Legal basis',
  remedy: 'What you can do',
  remedySaid:
    "If you disagree, you may apply for administrative reconsideration within 60 days, or bring an administrative action before a people's court within six months, of when you knew or should have known of this decision, unless the law provides otherwise.",
  comeBack:
    'Bring this slip when you have them: at the information desk it is scanned for a number. You count from the time of day of your first visit, at the same window if it can be.',
  scan: 'Scan to read',
  seal: 'Seal',
  signed: 'Received by the applicant',
  copies: ["Citizen's copy", "Window's copy"],
  hint: (text) => `Note: ${text}`,
};
