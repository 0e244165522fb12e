import './node-version.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { lastLines, ROOT, run } from './run.mjs';
import { during, plain } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) => {
    const base = process.env[folder];
    return base ? [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')] : [];
  }),
];
const onPath = (name) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);

let found;
/** The Chromium that the browser tests drive: its path, or null where there is none that runs. */
export async function findBrowser() {
  found ??= await look();
  return found;
}

async function look() {
  const wished = process.env['CHROME_PATH'];
  if (wished) {
    if (await runs(wished)) return wished;
    throw plain(`CHROME_PATH 指向的浏览器无法运行 The browser that CHROME_PATH names does not run: ${wished}`);
  }
  const candidates = [...NAMES.flatMap((name) => [`/usr/bin/${name}`, onPath(name)]), ...PLACES, await playwrightsOwn()];
  for (const path of new Set(candidates)) if (path && (await runs(path))) return path;
  return null;
}

/** Some distributions put a script there that only says where to get the browser. */
async function runs(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // there, asking for the version opens a window
  return (await run(path, ['--version'])).code === 0;
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  } catch {
    return null; // not installed yet
  }
}

/** Reads the QR codes off screenshots. */
const hasQrReader = () => Boolean(onPath('zbarimg') ?? onPath('zbarimg.exe'));

/** Speaks for the server; its tests listen. */
const hasVoice = () => Boolean(onPath('espeak-ng') ?? onPath('espeak-ng.exe'));

/** Measures what was spoken. */
const hasSox = () => Boolean(onPath('sox') ?? onPath('sox.exe'));

/** Reads numbers and names off screenshots; without it that test is skipped. */
const hasReader = () => Boolean(onPath('tesseract') ?? onPath('tesseract.exe'));

/** Reads what was printed to a PDF. */
const hasPdfReader = () => Boolean(onPath('pdftotext') ?? onPath('pdftotext.exe'));

/** Reads exported workbooks as another program does; without it that test is skipped. */
const hasSpreadsheet = () => Boolean(onPath('soffice') ?? onPath('soffice.exe'));

async function hasChineseFonts() {
  if (process.platform !== 'linux') return true;
  const { code, said } = await run('fc-list', [':lang=zh', 'family']);
  return code === 0 && said.trim() !== '';
}

export async function hasBrowserTools() {
  if (process.env['CHROME_PATH']) await findBrowser(); // a wrong wish is said at once
  return (
    (await findBrowser()) !== null &&
    hasQrReader() &&
    hasVoice() &&
    hasSox() &&
    hasReader() &&
    hasPdfReader() &&
    hasSpreadsheet() &&
    (await hasChineseFonts())
  );
}

/** Gets what is missing and says in one line what cannot be had: the tests that need it then fail, the others still run. */
export async function installBrowserTools() {
  const asRoot = await aptGet();
  const missing = [
    ...((await findBrowser()) ? [] : ['chromium']),
    ...((await hasChineseFonts()) ? [] : ['fonts-noto-cjk']),
    ...(hasQrReader() ? [] : ['zbar-tools']),
    ...(hasVoice() ? [] : ['espeak-ng']),
    ...(hasSox() ? [] : ['sox']),
    ...(hasReader() ? [] : ['tesseract-ocr', 'tesseract-ocr-chi-sim']),
    ...(hasPdfReader() ? [] : ['poppler-utils']),
    ...(hasSpreadsheet() ? [] : ['libreoffice-calc']),
  ];
  let reason = '';
  if (asRoot && missing.length > 0) {
    const { code, said } = await during(
      '正在安装测试用浏览器和工具（约 2 分钟） Installing a browser and tools for the tests, about 2 minutes',
      () => aptInstall(asRoot, missing),
    );
    if (code !== 0) reason = lastLines(said, 5);
  }
  if (!(await findBrowser())) {
    const { code, said } = await during("正在下载测试用浏览器（约 2 分钟） Downloading Playwright's Chromium, about 2 minutes", () =>
      run(process.execPath, ['node_modules/playwright/cli.js', 'install', ...(asRoot ? ['--with-deps'] : []), '--no-shell', 'chromium']),
    );
    if (code !== 0) reason = lastLines(said, 5);
  }
  const lacking = [
    ...((await findBrowser()) ? [] : ['Chromium']),
    ...((await hasChineseFonts()) ? [] : ['中文字体 (fonts-noto-cjk)']),
    ...(hasQrReader() ? [] : ['zbarimg (zbar-tools)']),
    ...(hasVoice() ? [] : ['espeak-ng']),
    ...(hasSox() ? [] : ['sox']),
    ...(hasPdfReader() ? [] : ['pdftotext (poppler-utils)']),
  ];
  if (lacking.length === 0) return;
  if (reason) console.error(reason);
  const list = lacking.join(', ');
  console.error(`缺少测试工具（${list}），用到它们的测试会失败 Test tools are missing (${list}): the tests that need them will fail.`);
}

/** How to become root for apt-get here: nothing to put before it, sudo, or null where there is no way. */
async function aptGet() {
  if (!onPath('apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  return onPath('sudo') && (await run('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : null;
}

async function aptInstall(asRoot, packages) {
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    return run(command, rest);
  };
  const install = (...names) => apt('install', '-y', '--no-install-recommends', ...names);
  const listed =
    existsSync('/var/lib/apt/lists') &&
    readdirSync('/var/lib/apt/lists').some((name) => name.endsWith('_Packages') || name.endsWith('.lz4'));
  if (listed) {
    const done = await install(...packages);
    if (done.code === 0) return done;
  }
  await apt('update'); // no lists yet, or old ones that name files no longer there
  const done = await install(...packages);
  if (done.code === 0) return done;
  for (const name of packages) await install(name); // one that this system lacks must not keep the others away
  return done;
}

if (process.argv[1] && join(ROOT, 'scripts/browser.mjs') === process.argv[1]) {
  await installBrowserTools();
  const path = await findBrowser();
  if (path) console.log(path);
  process.exit(path ? 0 : 1);
}
