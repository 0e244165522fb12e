import type { IconName } from '../../ui/icons.ts';

/** The grades as they stand on the pad, from 非常满意 on; a face is drawn for each. */
export const GRADES = [5, 4, 3, 2, 1] as const;

const FACES: Readonly<Record<number, IconName>> = { 5: 'f5', 4: 'f4', 3: 'f3', 2: 'f2', 1: 'f1' };
export const faceOf = (grade: number): IconName => FACES[grade] ?? 'f3';
