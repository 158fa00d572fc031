// The package as its users have it: what `npm run build` makes of a copy of this repository, in an empty project.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const repository = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a tool of this repository in a folder: what it printed, and whether it ended well. */
const run = async (folder: string, command: string, ...args: ReadonlyArray<string>) => {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
  try {
    const { stdout } = await promisify(execFile)(command, args, { cwd: folder, env, maxBuffer: 1 << 26 })
    return { ok: true, output: stdout }
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string }
    return { ok: false, output: stdout + stderr }
  }
}

/** A project with the package in its node_modules. */
export interface Project {
  readonly folder: string
  /** Writes a file. */
  readonly write: (path: string, text: string) => void
  readonly read: (path: string) => string
  /** What a tool of this repository printed. */
  readonly run: (
    tool: string,
    ...args: ReadonlyArray<string>
  ) => Promise<{ readonly ok: boolean; readonly output: string }>
  readonly remove: () => void
}

const projectIn = (folder: string): Project => ({
  folder,
  write: (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  },
  read: (path) => readFileSync(join(folder, path), 'utf8'),
  run: (tool, ...args) => run(folder, join(repository, 'node_modules/.bin', tool), ...args),
  remove: () => rmSync(dirname(folder), { recursive: true, force: true }),
})

const ingredients = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts', 'src']

/** A name for all that the package is built from. */
const fingerprint = (): string => {
  const hash = createHash('sha256')
  for (const name of ingredients) {
    const path = join(repository, name)
    const files = statSync(path).isFile()
      ? [path]
      : readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file))
    for (const file of files.toSorted()) if (statSync(file).isFile()) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/** The package as built from a copy of this repository; one build serves all tests, until something changes. */
const built = async (): Promise<string> => {
  const ready = join(tmpdir(), `diameter-codec-package-${fingerprint()}`)
  if (existsSync(ready)) return ready
  const copy = mkdtempSync(join(tmpdir(), 'diameter-codec-copy-'))
  for (const name of ingredients) cpSync(join(repository, name), join(copy, name), { recursive: true })
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'))
  const { ok, output } = await run(copy, process.execPath, 'scripts/build.mjs')
  if (!ok) throw new Error(output)
  // Where another test was faster, this one's serves it alone.
  if (existsSync(ready)) return copy
  renameSync(copy, ready)
  return ready
}

/** Builds the package and installs it in a new project: what the tarball holds, and fp-ts. */
export const installed = async (): Promise<Project> => {
  const workspace = mkdtempSync(join(tmpdir(), 'diameter-codec-user-'))
  const copy = await built()
  const project = projectIn(join(workspace, 'user'))
  project.write('package.json', JSON.stringify({ name: 'user', private: true, type: 'module' }))
  const modules = join(project.folder, 'node_modules')
  for (const name of ['package.json', 'dist', 'src']) {
    cpSync(join(copy, name), join(modules, 'diameter-codec', name), { recursive: true })
  }
  symlinkSync(join(repository, 'node_modules/fp-ts'), join(modules, 'fp-ts'))
  return project
}
