import type { Lang } from '../words.ts';
import { notificationEn } from './notification.en.ts';
import { type NotificationWords, notificationZhCN } from './notification.zh-CN.ts';

export type { NotificationWords };
export const notificationWords: Record<Lang, NotificationWords> = { 'zh-CN': notificationZhCN, en: notificationEn };
