/** A name without what stands behind it in brackets: there is no room for that on a wall. */
export const withoutBrackets = (name: string): string => name.replace(/\s*[（(].*$/, '');

/** 'C区 不动产服务区' beside a big C is '不动产服务区'. */
export const withoutCode = (name: string, code: string): string => name.replace(new RegExp(`^(${code}区|Zone ${code})\\s+`), '');
