import type { FirstView } from '../../shared/views.ts';

/** What a page shows first, written into it as data that no browser runs; nothing in it can end the element that holds it. */
export const firstView = (first: FirstView): string =>
  `<script type="application/json" id="first">${JSON.stringify(first).replace(/</g, '\\u003c')}</script>`;
