// The first thing every script looks at. Any Node that knows .mjs at all must be able to read this file,
// so nothing in it is younger than Node 12.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node.js 版本过低（${process.versions.node}），请安装 20.19 或更新的版本后再试。` +
      ` Paihao needs Node.js 20.19 or later, and this is ${process.versions.node}.`,
  );
  process.exit(1);
}
