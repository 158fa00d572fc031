// Builds dist afresh: `npm run build`, and `npm start` before it runs.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

rmSync(dist, { recursive: true, force: true })
const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
  cwd: root,
  stdio: 'inherit',
})
if (status !== 0) process.exit(status ?? 1)

// The rooms of tables are tables and no logic, so every call there is pure. Bundlers drop the definitions that a program does
// not use only where each call says so, and the tables are to be read beside the RFC; so it is said here.
const withPureCalls = (/** @type {string} */ line) =>
  /^\s*(\/?\*|\/\/|import|export \*)/.test(line) ? line : line.replaceAll(/\b[a-z]\w*\(/gi, '/*#__PURE__*/ $&')
const tables = ['rfc6733', 'ietf', '3gpp'].flatMap((room) =>
  readdirSync(join(dist, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !file.startsWith('formats/'))
    .map((file) => join(dist, room, file)),
)
for (const file of tables) {
  writeFileSync(file, readFileSync(file, 'utf8').split('\n').map(withPureCalls).join('\n'))
}

const main = join(dist, 'cli/main.js')
if (existsSync(main)) chmodSync(main, 0o755)
