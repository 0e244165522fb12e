import type { OverviewWords } from '../../shared/i18n/office-overview.zh-CN.ts';
import type { TodayView } from '../../shared/today.ts';
import { flowAnswer, timeAnswer } from './answers.ts';

/** The answer of the first chart in a sentence. */
export function flowTitle({ halfHours, due }: TodayView, { flow }: OverviewWords): string {
  const answer = flowAnswer(halfHours, due.length);
  switch (answer.is) {
    case 'nobody':
      return flow.nobody;
    case 'kept':
      return flow.kept(answer.peak);
    case 'rising':
      return flow.rising(answer.from, answer.now);
    case 'peaked':
      return flow.peaked(answer.from, answer.peak, answer.now);
  }
}

/** And of the second: whom to look for first, then what stands free; how busy they are where there is neither. */
export function timeTitle({ windowTimes }: TodayView, { time }: OverviewWords): string {
  const { absent, absentMinutes, idle, busy } = timeAnswer(windowTimes);
  const [first] = absent;
  const said = [
    first === undefined ? '' : absent.length === 1 ? time.absentOne(first, absentMinutes) : time.absentSome(absent, absentMinutes),
    idle.length > 0 ? time.idle(idle) : '',
  ].filter(Boolean);
  if (said.length > 0) return said.join(time.and);
  return busy === null ? time.name : time.busy(String(Math.round(busy * 100)));
}
