/** Signing in. Two doors into the hall, each with its own words for who comes in; the rest is the same at both. */
export const signInZhCN = {
  door: {
    staff: {
      how: '用您的工号和密码登录',
      account: '工号',
      missing: '请填工号和密码。',
      wrong: '工号或密码不对，请再试一次。',
    },
    office: {
      how: '管理员、督导、领导和值班主任用账号登录',
      account: '账号',
      missing: '请填账号和密码。',
      wrong: '账号或密码不对，请再试一次。',
    },
  },
  signIn: '登录',
  signingIn: '正在登录',
  password: '密码',
  capsLock: '大写锁定已打开',
  locked: (minutes: number) => `密码错得太多，${minutes} 分钟后再试，或请管理员重设。`,
  closed: '这个账号已经停用，要用请找管理员。',
  noAnswer: '连不上服务器，请稍后再试。',
  ended: '登录已结束，请重新登录。',
  newPasswordTitle: '请先换一个密码',
  newPasswordHow: '第一次登录要换密码，至少 8 个字符。',
  newPassword: '新密码',
  newPasswordAgain: '再输一次',
  tooShort: '新密码至少 8 个字符。',
  notSame: '两次输入不一样。',
  sameAsBefore: '新密码不能和原来的一样。',
  savePassword: '换密码并登录',
  back: '返回',
};

export type SignInWords = typeof signInZhCN;
/** Which page one signs in to. */
export type Door = keyof SignInWords['door'];
