import type { AnyView } from './live.ts';
import type { Lang } from './words.ts';

/** What the hall answers to `POST /api/preview`: what a screen would see there, and what it would hear to its own questions. */
export type PreviewView = {
  readonly view: AnyView;
  /** By the path that is asked (`/matters/GA-HZ-001`), what would be answered. */
  readonly answers: Readonly<Record<string, unknown>>;
};

/** From the office to a screen that it holds in a frame: all there is to show. */
export type ShownInPreview = PreviewView & {
  readonly paihao: 'preview';
  readonly place: string;
  /** Which page of the screen: `home`, `queue/A`, `matters/A`, `matter/GA-HZ-001`, `post/<slug>`; null: as the screen has it. */
  readonly at: string | null;
  /** Which page of a post on a board, from 0; null: as they follow each other. */
  readonly page: number | null;
  readonly language: Lang;
  /** What the mark says that tells it from the real hall. */
  readonly mark: string;
};

/** From the screen to the office that holds it: it can be shown something; or how long each page of the post is read there, in seconds. */
export type ToldByPreview =
  | { readonly paihao: 'preview-ready' }
  | { readonly paihao: 'preview-pages'; readonly seconds: readonly number[] };
