// The package as its users have it: what `npm run build` makes of a copy of this repository, in an empty project.
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
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

/** Builds the package and installs it in a new project: what the tarball holds, and fp-ts. */
export const installed = async (): Promise<Project> => {
  const workspace = mkdtempSync(join(tmpdir(), 'diameter-codec-user-'))
  const copy = join(workspace, 'copy')
  for (const name of ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts', 'src']) {
    cpSync(join(repository, name), join(copy, name), { recursive: true })
  }
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'))
  const built = await run(copy, process.execPath, 'scripts/build.mjs')
  if (!built.ok) throw new Error(built.output)

  const project = projectIn(join(workspace, 'user'))
  project.write('package.json', JSON.stringify({ name: 'user', private: true, type: 'module' }))
  const modules = join(project.folder, 'node_modules')
  for (const name of ['package.json', 'dist', 'src']) {
    cpSync(join(copy, name), join(modules, 'diameter-codec', name), { recursive: true })
  }
  symlinkSync(join(repository, 'node_modules/fp-ts'), join(modules, 'fp-ts'))
  return project
}
