// Builds dist afresh: `npm run build`, and `npm start` before it runs.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { printer } from './declarations.mjs'
import { rooms } from './floors.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'src')
const dist = join(root, 'dist')
const projects = join(dist, 'projects')
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

/** The sources of a room, by their paths below src. @type {(room: string) => ReadonlyArray<string>} */
const sourcesOf = (room) => {
  if (room.endsWith('.ts')) return [room]
  const files = readdirSync(join(source, room), { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.ts')).map((file) => `${room}/${file}`)
}

/**
 * Whether a file defines or gathers AVPs and commands: `export const X = tgpp('X', …)`, `avp({ … })`. What else stands among tables,
 * formats and lists of names, is compiled before them.
 *
 * @type {(file: string) => boolean}
 */
const isTable = (file) =>
  /^export (?:\*|const \w+ = (?:\w+\(\s*['A-Z]|avp\(|dictionaryOf\())/m.test(readFileSync(join(source, file), 'utf8'))

/** Where printed rooms begin or end. */
const starts = rooms.flatMap(({ printed }, index) =>
  index > 0 && printed === rooms[index - 1]?.printed ? [] : [index],
)

/**
 * Files that are compiled together: what stands between tables, and tables. Each sees those before it by their
 * declarations, so that who imports tables sees what is printed of them, as a user does.
 */
const stages = starts.flatMap((start, index) => {
  const files = rooms.slice(start, starts[index + 1]).flatMap(({ room }) => sourcesOf(room))
  if (rooms[start]?.printed !== true) return [{ tables: false, files }]
  const plain = { tables: false, files: files.filter((file) => !isTable(file)) }
  const tables = { tables: true, files: files.filter(isTable) }
  return plain.files.length === 0 ? [tables] : [plain, tables]
})

/** @type {(index: number) => void} */
const compile = (index) => {
  const { tables = false, files = [] } = stages[index] ?? {}
  const project = join(projects, `${index}.json`)
  const config = {
    extends: '../../tsconfig.build.json',
    compilerOptions: { composite: true, rootDir: '../../src', outDir: '..', tsBuildInfoFile: `./${index}.tsbuildinfo` },
    files: files.map((file) => `../../src/${file}`),
    include: [],
    references: Array.from({ length: index }, (_, before) => ({ path: `./${before}.json` })),
  }
  writeFileSync(project, JSON.stringify(config))
  // Nobody needs what the compiler would say of tables; of large ones it cannot say it at all (TS7056).
  const alone = ['--composite', '--incremental', '--declaration', '--declarationMap'].flatMap((flag) => [flag, 'false'])
  const flags = tables ? [...alone, '--tsBuildInfoFile', 'null'] : []
  const { status } = spawnSync(process.execPath, [tsc, '-p', project, ...flags], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

// The rooms of tables are tables and no logic, so every call there is pure. Bundlers drop the definitions that a program does
// not use only where each call says so, and the tables are to be read beside the RFC; so it is said here.
const withPureCalls = (/** @type {string} */ line) =>
  /^\s*(\/?\*|\/\/|import|export \*)/.test(line) ? line : line.replaceAll(/\b[a-z]\w*\(/gi, '/*#__PURE__*/ $&')

rmSync(dist, { recursive: true, force: true })
mkdirSync(projects, { recursive: true })
const { knowFormats, knowTables, print } = printer({ source, dist })
for (const [index, stage] of stages.entries()) {
  compile(index)
  const files = stage.files.map((file) => join(dist, file.replace(/\.ts$/, '.js')))
  if (stage.tables) {
    for (const file of files) writeFileSync(file, readFileSync(file, 'utf8').split('\n').map(withPureCalls).join('\n'))
    for (const file of files) await knowTables(file)
    for (const file of files) await print(file)
  } else if (stages.slice(index).some(({ tables }) => tables)) for (const file of files) await knowFormats(file)
}
rmSync(projects, { recursive: true })
chmodSync(join(dist, 'cli/main.js'), 0o755)
