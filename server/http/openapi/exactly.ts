import { z } from 'zod';

/** Two types that differ in nothing: not in a field, not in what may be left out. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** The type as JSON has it: what is `readonly` or put together from parts makes no difference on the wire. */
type Plain<T> = T extends readonly (infer Each)[] ? Plain<Each>[] : T extends object ? { -readonly [Key in keyof T]: Plain<T[Key]> } : T;

/** The shape of a view, field for field: a view that has one more, one fewer or another does not compile. */
export const exactly =
  <View>() =>
  <Shape extends z.ZodType>(shape: Same<Plain<z.output<Shape>>, Plain<View>> extends true ? Shape : never): Shape =>
    shape;

export const instant = (says: string) => z.iso.datetime().describe(says);
export const day = (says: string) => z.iso.date().describe(says);
export const count = (says: string) => z.int().min(0).describe(says);
export const minutes = (says: string) => z.number().min(0).describe(`${says} Minutes.`);
export const text = (says: string) => z.string().describe(says);
export const yes = (says: string) => z.boolean().describe(says);

/** A name in both languages; `name` is the Chinese one. */
export const named = { name: text('The name in Chinese.'), nameEn: text('The name in English.') };

export const queueCode = z.string().describe('A queue, by the letter its numbers begin with.');
export const windowNo = z.string().describe('A window, as painted over the counter: two digits.');
export const zoneCode = z.string().describe('A part of the hall with its own boards: one letter.');
export const ticketId = z.string().describe("The ticket's id and its secret: a UUID v4 in small letters.");
export const ticketNumber = z.string().describe('The number that people read and hear, as A001.');
