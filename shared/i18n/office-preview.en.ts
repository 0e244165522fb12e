import type { OfficePreviewWords } from './office-preview.zh-CN.ts';

export const officePreviewEn: OfficePreviewWords = {
  mark: 'Preview',
  title: (screen) => `Preview: ${screen}`,
  screens: { kiosk: 'kiosk', display: 'board', sign: 'window screen', phone: 'phone' },
  held: 'The preview shows the last version without mistakes',
  notYet: 'Mend what is marked red, and there is a preview',
  unheard: "The hall's server does not answer; the preview is not the latest",
  starting: 'Opening the preview',
  enlarge: 'Enlarge',
  close: 'Close',
  sizes: 'Screen',
  paging: (count, seconds) =>
    count === 1
      ? `One page on the board, ${seconds[0]} seconds`
      : seconds.every((one) => one === seconds[0])
        ? `${count} pages on the board, ${seconds[0]} seconds each`
        : `${count} pages on the board, ${seconds.reduce((sum, one) => sum + one, 0)} seconds together`,
  page: (nth, of) => `Page ${nth} of ${of}`,
  before: 'Previous page',
  after: 'Next page',
};
