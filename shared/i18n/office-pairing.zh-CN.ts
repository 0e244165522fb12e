/** Registering a screen by the code that it shows. */
export const officePairingZhCN = {
  code: '屏幕上的登记码（可以不填）',
  codeHow: '在屏幕上打开 /kiosk/ 或 /display/?register，把上面的六个字填在这里，屏幕自己就登记好了。不填，就生成一个链接。',
  pair: '登记这块屏幕',
  paired: (name: string) => `${name}已登记`,
  pairedHow: '屏幕过几秒自己打开。',
  noSuchCode: '没有屏幕显示这个登记码，可能已经换了新的，请看着屏幕再输一次。',
  otherKind: '这块屏幕不是这一种设备，请换一种再登记。',
};
export type OfficePairingWords = typeof officePairingZhCN;
