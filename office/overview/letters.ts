/** A canvas inherits no letters from its page: those of ui/tokens.css. */
export const LETTERS = '"Noto Sans SC Variable", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif';
