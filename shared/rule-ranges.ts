import { z } from 'zod';
import { RULES } from './settings.ts';
import type { RuleRange } from './views.ts';

/** A rule as it stands in its document, as far as its range follows from it. */
type Plain = { readonly key: string; readonly value: unknown; readonly unit: string };
type Json = { type?: string; minimum?: number; maximum?: number; enum?: readonly string[] };

/** Whether the software acts on a rule, or only tells it. */
export const actsOn = (key: string): boolean => Object.hasOwn(RULES, key);

/**
 * What a rule may be. Where the software acts on it, that is the shape it is checked with, word for word; of the others it is what the
 * unit lets one expect, and nobody is refused for it.
 */
export function rangeOf({ key, value, unit }: Plain): RuleRange {
  const acting = Object.entries(RULES).find(([name]) => name === key)?.[1];
  if (acting) return fromShape(z.toJSONSchema(acting, { io: 'input' }) as Json);
  if (typeof value === 'boolean') return { is: 'yes' };
  if (typeof value === 'string') return { is: 'text' };
  if (Array.isArray(value)) return { is: 'list' };
  if (unit === 'weekday') return { is: 'number', whole: true, least: 1, most: 7 };
  if (unit === 'percent') return { is: 'number', whole: false, least: 0, most: 100 };
  return { is: 'number', whole: Number.isInteger(value), least: value !== null && Number(value) < 0 ? null : 0, most: null };
}

function fromShape({ type, minimum, maximum, enum: options }: Json): RuleRange {
  if (options) return { is: 'choice', options };
  if (type === 'boolean') return { is: 'yes' };
  return { is: 'number', whole: type === 'integer', least: minimum ?? null, most: maximum ?? null };
}
