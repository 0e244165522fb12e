import type { SignInWords } from './sign-in.zh-CN.ts';

export const signInEn: SignInWords = {
  door: {
    staff: {
      how: 'With your badge number and password',
      account: 'Badge number',
      missing: 'Please fill in badge number and password.',
      wrong: 'Badge number or password is wrong. Please try again.',
    },
    office: {
      how: 'For administrators, supervisors, leaders and directors',
      account: 'Account',
      missing: 'Please fill in account and password.',
      wrong: 'Account or password is wrong. Please try again.',
    },
  },
  signIn: 'Sign in',
  signingIn: 'Signing in',
  password: 'Password',
  capsLock: 'Caps lock is on',
  locked: (n) => `Too many wrong passwords. Try again in ${n === 1 ? '1 minute' : `${n} minutes`}, or ask the administrator.`,
  closed: 'This account is closed. Please ask an administrator.',
  noAnswer: 'The server does not answer. Please try again.',
  ended: 'Your session has ended. Please sign in again.',
  newPasswordTitle: 'Choose a new password first',
  newPasswordHow: 'The first password has to be changed: at least 8 characters.',
  newPassword: 'New password',
  newPasswordAgain: 'Once more',
  tooShort: 'At least 8 characters, please.',
  notSame: 'The two are not the same.',
  sameAsBefore: 'The new password has to differ from the old one.',
  savePassword: 'Change and sign in',
  back: 'Back',
};
