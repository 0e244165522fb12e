import type { PictureRow } from '../../shared/views.ts';

/** What became of a picture that was sent: it is there, it is none, it is too large, or nobody knows. */
export type Uploaded = { readonly is: 'there'; readonly row: PictureRow } | { readonly is: 'malformed' | 'too-large' | 'other' };

/** Sends a picture as it is: no form, no letters. Never throws. */
export async function uploadPicture(file: File): Promise<Uploaded> {
  try {
    const res = await fetch(`/api/pictures?${new URLSearchParams({ name: file.name })}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    if (res.ok) return { is: 'there', row: await res.json() };
    return { is: res.status === 400 ? 'malformed' : res.status === 413 ? 'too-large' : 'other' };
  } catch {
    return { is: 'other' }; // no network: it is said where it was sent from
  }
}
