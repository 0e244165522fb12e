/** What is said at a window, step by step, and what never is (文明用语, 禁语): the hall's rules of service language. */
export const civilZhCN = {
  now: '这一步这样说',
  all: '别的时候',
  never: '不说这些话',
  neverHow: '十字文明用语：您好、请、对不起、谢谢、再见。先问候，后送别；来早来晚一样接待，先来后到不分生熟。',
  instead: '换成',
  steps: {
    free: { when: '没有号', say: '请稍候，我马上给您办手续。' },
    called: { when: '叫到号，人来了', say: '您好，请坐，请问您要办理什么业务？' },
    serving: { when: '正在办理', say: '请稍候，我马上给您办手续。' },
    missing: { when: '材料不全', say: '对不起，您还缺少这几份材料，我把需要补的清单给您。' },
    refused: { when: '按规定不能办', say: '对不起，按照规定这件事暂时不能办理，我把原因和依据说明给您。' },
    unsure: { when: '不能当场回答', say: '对不起，请稍等，我帮您问一下。' },
    next: { when: '要到别的窗口', say: '请您到下一个窗口办理，我已经转过去了，不用重新排队。' },
    done: { when: '办完', say: '您的事项已办好，请收好回执，再见。' },
    paused: { when: '要离开一会儿', say: '对不起，我暂时离开，请您到旁边的窗口，那里可以办同样的业务。' },
    blamed: { when: '收到批评', say: '对不起，如果我工作中有失误，请您指正，谢谢您的监督和帮助。' },
    praised: { when: '受到表扬', say: '没关系，这是我们应该做的。' },
    phone: { when: '接电话（三声以内）', say: '您好，政务服务中心，请讲。' },
  },
  forbidden: [
    { not: '不知道', but: '我帮您问一下。' },
    { not: '不清楚', but: '请稍等，我问清楚了告诉您。' },
    { not: '不归我管', but: '这件事在别的窗口办，我带您去。' },
    { not: '我要下班了，你快点', but: '您别急，我给您办完再下班。' },
    { not: '我还没上班，等会再说', but: '您请坐，我准备好马上给您办。' },
    { not: '我不管，问别人去', but: '我帮您联系。' },
    { not: '我刚才已经说过，你怎么还问', but: '我再给您说一遍。' },
    { not: '少啰嗦，快点讲', but: '您慢慢说，我听着。' },
    { not: '你这人真笨', but: '我换个说法。' },
    { not: '你的记性真差', but: '我给您写下来。' },
    { not: '我就是这样的，你能把我怎么样', but: '对不起，请您指正。' },
    { not: '你去投诉好了', but: '对不起，这是监督电话，也可以现在跟我说。' },
  ],
};

export type CivilWords = typeof civilZhCN;
export type CivilStep = keyof CivilWords['steps'];
