/** Runs in the page: texts that are smaller than the least size (px at the reference canvas), apart from the strips of a hall that is not the real one. */
export function findSmall(least: number): string[] {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const small: string[] = [];
  const visit = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.tagName === 'TRIAL-STRIP' || element.tagName === 'LED-LINE') continue;
      if (element.shadowRoot) visit(element.shadowRoot);
      const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!text || element.closest('style, script') || !element.checkVisibility()) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) / rem;
      if (size < least - 0.01) small.push(`${size} px: ${element.textContent?.trim().slice(0, 20)}`);
    }
  };
  visit(document);
  return small;
}

export type Box = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Runs in the page: every text with the box it stands in, in the order of the page. */
export function textBoxes(): Box[] {
  const boxes: Box[] = [];
  const visit = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      for (const node of element.childNodes) {
        const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '';
        if (!text || element.closest('style, script') || !element.checkVisibility()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { x, y, width, height } = range.getBoundingClientRect();
        if (width > 0) boxes.push({ text, x, y, width, height });
      }
    }
  };
  visit(document);
  return boxes;
}
