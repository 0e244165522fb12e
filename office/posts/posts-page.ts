import { html, type TemplateResult } from 'lit';
import { officePostsWords } from '../../shared/i18n/office-posts.ts';
import type { PictureRow } from '../../shared/views.ts';
import { type DraftWish, openDraft } from '../editing/draft.ts';
import type { Option } from '../editing/field.ts';
import type { RowsChange } from '../editing/rows-editor.ts';
import type { Office, OpenedPage } from '../page.ts';
import { uploadPicture } from './picture-requests.ts';
import type { PostDraft } from './post-fields.ts';
import type { PostKey } from './post-keys.ts';
import type { PictureWish } from './post-pictures.ts';
import './posts-desk.ts';

type System = { readonly slug: string; readonly name_zh: string; readonly name_en: string };

/** The posts of the hall: written, looked at as on the boards, published and withdrawn. */
export default function open(office: Office): OpenedPage {
  const draft = openDraft<readonly PostDraft[]>(office, 'posts');
  let picked: number | null = null;
  let pictures: readonly PictureRow[] | null = null;
  let systems: readonly System[] = [];
  let said = ''; // of pictures
  const words = () => officePostsWords[office.language()];
  const posts = (): readonly PostDraft[] => draft.now ?? [];

  async function fetchPictures(): Promise<void> {
    const answer = await office.ask<readonly PictureRow[]>('GET', '/pictures');
    if (answer.ok) pictures = answer.body;
    office.redraw();
  }

  /** Their names are the administrator's to read; a supervisor sees them as they are written in the posts. */
  async function fetchSystems(): Promise<void> {
    if (!office.staff.roles.includes('admin')) return;
    const answer = await office.ask<readonly System[]>('GET', '/settings/systems');
    if (answer.ok) systems = answer.body;
  }

  function systemOptions(): readonly Option[] {
    const known = new Map(systems.map(({ slug, name_zh, name_en }) => [slug, office.language() === 'en' ? name_en : name_zh]));
    for (const { systems: own = [] } of posts()) for (const slug of own) if (!known.has(slug)) known.set(slug, slug);
    return [...known].map(([value, label]) => ({ value, label }));
  }

  function came(): void {
    const slug = office.rest();
    if (picked !== null && posts()[picked]?.slug === slug) return;
    const nth = posts().findIndex((one) => one.slug === slug);
    picked = nth < 0 ? (picked ?? (posts().length > 0 ? 0 : null)) : nth;
    office.redraw();
  }

  function pick(nth: number | null): void {
    picked = nth;
    said = '';
    office.turn('posts', nth === null ? '' : (posts()[nth]?.slug ?? ''));
    office.redraw();
  }

  function change({ rows, picked: nth, step }: RowsChange): void {
    draft.change(rows as readonly PostDraft[], step);
    if (nth !== picked) pick(nth);
  }

  const changePicked = (to: PostDraft) => draft.change(posts().map((post, nth) => (nth === picked ? to : post)));

  /** Puts it on the boards or takes it off them, with all that is not saved yet. What cannot be saved stays as it was. */
  async function publish(post: PostDraft, is: boolean): Promise<void> {
    const { draft: _draft, ...rest } = post;
    changePicked(is ? rest : { ...rest, draft: true });
    const name = post.name_zh ?? '';
    if (!(await draft.save(is ? words().published(name) : words().withdrawn(name))) && draft.view.theirs === null) draft.undo();
  }

  function heedKey({ detail }: CustomEvent<PostKey>): void {
    const post = picked === null ? undefined : posts()[picked];
    if (!post || draft.view.busy) return;
    if (detail.do === 'begin') {
      const { name: _name, ...beginning } = detail.beginning;
      changePicked({ ...post, ...beginning, lines_zh: [...beginning.lines_zh] });
    } else void publish(post, detail.do === 'publish');
  }

  async function heedPicture({ detail }: CustomEvent<PictureWish>): Promise<void> {
    said = '';
    if (detail.do === 'remove') {
      const answer = await office.ask('DELETE', `/pictures/${encodeURIComponent(detail.picture)}`);
      if (!answer.ok) said = words().notRemoved;
    } else {
      const { into, file } = detail;
      into.busy = true;
      const sent = await uploadPicture(file);
      into.busy = false;
      if (sent.is === 'there') into.take(sent.row.picture);
      else said = words().notUploaded[sent.is];
    }
    await fetchPictures();
  }

  function draw(): TemplateResult {
    const around = {
      language: office.language(),
      zones: office.board()?.zones ?? [],
      systems: systemOptions(),
      pictures,
      said,
      busy: draft.view.busy,
    };
    return html`<posts-desk .language=${office.language()} .posts=${posts()} .view=${draft.view} .picked=${picked} .around=${around} .now=${office.now()} .ask=${office.ask}
      @rows-change=${(event: CustomEvent<RowsChange>) => change(event.detail)} @row-pick=${(event: CustomEvent<number>) => pick(event.detail)}
      @post-key=${heedKey} @picture-wish=${(event: CustomEvent<PictureWish>) => void heedPicture(event)}
      @posts-save=${(event: CustomEvent<DraftWish>) => draft.fulfil(event.detail)}></posts-desk>`;
  }

  void Promise.all([draft.load(), fetchPictures(), fetchSystems()]).then(came);
  return { draw, came, unsaved: () => draft.view.dirty };
}
