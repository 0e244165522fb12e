import type { CivilWords } from './civil.zh-CN.ts';

export const civilEn: CivilWords = {
  now: 'Say at this step',
  all: 'At other times',
  never: 'Never say',
  neverHow:
    'Five words: hello, please, sorry, thank you, goodbye. Greet first, say goodbye at the end; early or late, everybody is received alike.',
  instead: 'rather',
  steps: {
    free: { when: 'No number', say: 'One moment please, I am with you at once.' },
    called: { when: 'The visitor has come', say: 'Hello, please take a seat. What can I do for you?' },
    serving: { when: 'Serving', say: 'One moment please, I am seeing to it now.' },
    missing: { when: 'Papers are missing', say: 'I am sorry, these papers are still missing. Here is the list of what to bring.' },
    refused: {
      when: 'The rules do not allow it',
      say: 'I am sorry, by the rules this cannot be done now. Here are the reasons and the basis.',
    },
    unsure: { when: 'No answer at once', say: 'I am sorry, one moment please, I will ask for you.' },
    next: {
      when: 'Another window goes on',
      say: 'Please go on to the next window. I have passed your number on, you need not queue again.',
    },
    done: { when: 'Done', say: 'It is done. Please keep the receipt. Goodbye.' },
    paused: { when: 'Leaving for a while', say: 'I am sorry, I have to leave for a while. The window beside does the same for you.' },
    blamed: { when: 'Criticised', say: 'I am sorry. If I made a mistake please tell me; thank you for pointing it out.' },
    praised: { when: 'Praised', say: 'Not at all, that is what we are here for.' },
    phone: { when: 'On the telephone, by the third ring', say: 'Hello, government service centre, how may I help you?' },
  },
  forbidden: [
    { not: 'I do not know.', but: 'I will ask for you.' },
    { not: 'I am not sure.', but: 'One moment, I will find out and tell you.' },
    { not: 'Not my business.', but: 'Another window does this, I will take you there.' },
    { not: 'I am about to leave, hurry up.', but: 'No hurry, I will finish with you first.' },
    { not: 'I have not started yet, come later.', but: 'Please take a seat, I am ready in a moment.' },
    { not: 'I do not care, ask somebody else.', but: 'I will contact them for you.' },
    { not: 'I told you already, why ask again?', but: 'Let me explain it once more.' },
    { not: 'Cut it short.', but: 'Take your time, I am listening.' },
    { not: 'How stupid you are.', but: 'Let me put it another way.' },
    { not: 'What a bad memory you have.', but: 'I will write it down for you.' },
    { not: 'That is how I am, so what?', but: 'I am sorry, please tell me what was wrong.' },
    { not: 'Go and complain, then.', but: 'I am sorry. This is the supervision line; you may also tell me now.' },
  ],
};
