import type { LastPageWords } from './last-page.zh-CN.ts';

export const lastPageEn: LastPageWords = {
  cannotShow: 'This screen cannot show calls just now',
  lookElsewhere: 'Please look at other screens and at the windows, or ask at the enquiry desk',
  hours: 'Hours',
  span: (from, to) => `${from}–${to}`,
  phone: 'Enquiries',
};
