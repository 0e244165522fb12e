import { common } from '../../../shared/i18n/common.ts';
import { slipWords } from '../../../shared/i18n/slip.ts';
import { markupOf } from './slip.ts';

/** A slip with what stands on every slip: whoever has drawn it once draws the first real one without delay. */
export function usualMarkup(): string {
  const say = slipWords['zh-CN'];
  const words = common['zh-CN'];
  return markupOf(
    {
      ...{ hall: say.test, service: say.testSharp, matter: say.testScan, number: 'A0123456789', lang: 'zh-CN', ahead: 9 },
      ...{
        wait: { from: 40, to: 50 },
        place: `${words.floor(2)} ${words.zone('C')}`,
        windows: ['13', '14'],
        bring: [say.paper('', 'original+copy')],
      },
      ...{
        foot: '',
        link: 'http://x',
        missedRule: say.missed(3),
        takenAt: '2026-12-01 09:45',
        device: say.more(7),
        priority: true,
        reprint: true,
      },
    },
    80,
  );
}
