import { expect } from 'vitest';
import type { Command } from '../../server/domain/command.ts';
import { decide } from '../../server/domain/decide.ts';
import type { HallEvent } from '../../server/domain/event.ts';
import { evolve } from '../../server/domain/evolve.ts';
import type { Settings } from '../../server/domain/settings.ts';
import { draftOf, emptyHall, type HallState } from '../../server/domain/state.ts';
import type { Refusal } from '../../shared/words.ts';
import { at, settings } from './hall.ts';
import { dayBegan } from './people.ts';

export const hallAfter = (history: readonly HallEvent[]): HallState => {
  const hall = draftOf(emptyHall());
  for (const event of [dayBegan, ...history]) evolve(hall, event);
  return hall;
};

/** given(what had happened).when(someone asks).then(what follows) or .refuses(with what) */
export const given = (...history: HallEvent[]) => ({
  in: (changed: Settings) => whenIn(changed, history),
  ...whenIn(settings, history),
});

const whenIn = (rules: Settings, history: readonly HallEvent[]) => ({
  when(command: Command, time = at('09:00')) {
    const decision = decide(command, hallAfter(history), rules, time);
    return {
      decision,
      then: (...events: object[]) => {
        expect(decision).toMatchObject({ events });
        expect('events' in decision && decision.events).toHaveLength(events.length);
      },
      refuses: (refusal: Refusal['refusal'], more: object = {}) => expect(decision).toEqual({ refusal, ...more }),
    };
  },
});
