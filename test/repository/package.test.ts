import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parseSync, Visitor } from 'oxc-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// What a user gets: the package is built and packed from a copy of this repository, and installed in an empty folder.

const repository = fileURLToPath(new URL('../..', import.meta.url))
const workspace = mkdtempSync(join(tmpdir(), 'diameter-codec-'))
const copy = join(workspace, 'copy')
const user = join(workspace, 'user')
const bin = (name: string) => join(repository, 'node_modules/.bin', name)

interface Packed {
  readonly filename: string
  readonly integrity: string
  readonly files: ReadonlyArray<{ readonly path: string }>
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly [field: string]: unknown }>>
}

const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  readonly version: string
  readonly bin: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly engines: Readonly<Record<string, string>>
}

// The commands run as a user's would, without what npm and vitest put into the environment of this test.
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_(?!config_)|VITEST|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$)/iu.test(name),
  ),
)

/** Runs a command and gives its standard output; what it printed is the message of its failure. */
const run = async (cwd: string, command: string, ...args: ReadonlyArray<string>): Promise<string> => {
  const env = { ...environment, NO_COLOR: '1', FORCE_COLOR: '0' }
  try {
    return (await promisify(execFile)(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 26 })).stdout.trim()
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout?: string; readonly stderr?: string }
    throw new Error(`${command} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}`, { cause: error })
  }
}

/** The user's lock: the package, and what it depends on as it stands in ours, so that npm needs no registry but its cache. */
const lockOf = ({ filename, integrity }: Packed) => {
  const { packages } = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as Lock
  const dependencies = { 'diameter-codec': `file:../copy/${filename}` }
  return {
    name: 'user',
    lockfileVersion: 3,
    requires: true,
    packages: {
      ...Object.fromEntries(Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true)),
      '': { name: 'user', dependencies },
      'node_modules/diameter-codec': {
        version: manifest.version,
        resolved: dependencies['diameter-codec'],
        integrity,
        dependencies: manifest.dependencies,
        bin: manifest.bin,
        engines: manifest.engines,
      },
    },
  }
}

let packed: Packed
let tarball: string

beforeAll(async () => {
  mkdirSync(copy)
  const names = [
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'scripts',
    'src',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'NOTICE.md',
  ]
  for (const name of names.filter((item) => existsSync(join(repository, item)))) {
    cpSync(join(repository, name), join(copy, name), { recursive: true })
  }
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'))
  await run(copy, 'npm', 'run', '--silent', 'build')
  const [result] = JSON.parse(await run(copy, 'npm', 'pack', '--json', '--ignore-scripts')) as ReadonlyArray<Packed>
  if (result === undefined) throw new Error('npm pack made nothing')
  packed = result
  tarball = join(copy, packed.filename)

  mkdirSync(user)
  const dependencies = { 'diameter-codec': `file:../copy/${packed.filename}` }
  writeFileSync(join(user, 'package.json'), JSON.stringify({ name: 'user', private: true, dependencies }))
  writeFileSync(join(user, 'package-lock.json'), JSON.stringify(lockOf(packed)))
  await run(user, 'npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund')
}, 240_000)

afterAll(() => rmSync(workspace, { recursive: true, force: true }))

describe('the installed package', () => {
  const code = 'const m = CODEC; console.log(typeof m.Message.decode, Object.keys(m).length)'

  test('loads in plain node by import and by require, and both give the same names', async () => {
    const [imported, required] = await Promise.all([
      run(user, process.execPath, '--input-type=module', '-e', code.replace('CODEC', "await import('diameter-codec')")),
      run(user, process.execPath, '--input-type=commonjs', '-e', code.replace('CODEC', "require('diameter-codec')")),
    ])
    expect(imported).toMatch(/^function \d+$/u)
    expect(required).toBe(imported)
  })

  test.each(['import', 'require'])('has the peer’s machine as an entry of its own, by %s', async (by) => {
    const load = by === 'import' ? "await import('diameter-codec/peer')" : "require('diameter-codec/peer')"
    const kind = by === 'import' ? 'module' : 'commonjs'
    const show = 'console.log(m.start({ hopByHopId: 1, endToEndId: 1 }).name, typeof m.step)'
    const shown = await run(user, process.execPath, `--input-type=${kind}`, '-e', `const m = ${load}; ${show}`)
    expect(shown).toBe('Closed function')
  })

  test('has the command diameter', async () => {
    expect(await run(user, join(user, 'node_modules/.bin/diameter'), '--version')).toContain(manifest.version)
  })

  test('holds what it should and no more', () => {
    const tops = new Set(packed.files.map(({ path }) => path.split('/', 1)[0]))
    for (const name of ['dist', 'src', 'package.json', 'LICENSE']) expect(tops).toContain(name)
    for (const name of tops)
      expect(['dist', 'src', 'package.json', 'LICENSE', 'README.md', 'CHANGELOG.md', 'NOTICE.md']).toContain(name)
  })

  test('compiles under strict tsc that checks its declarations', async () => {
    const compilerOptions = {
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      skipLibCheck: false,
    }
    writeFileSync(join(user, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.mts', 'use.cts'] }))
    const use = [
      "import { Message } from 'diameter-codec'",
      'export const decoded = Message.decode(new Uint8Array(20))',
      'type IsAny<A> = 0 extends 1 & A ? true : false',
      'export const notAny: IsAny<typeof decoded> = false',
      "export const either: 'Left' | 'Right' = decoded._tag",
    ].join('\n')
    writeFileSync(join(user, 'use.mts'), use)
    writeFileSync(join(user, 'use.cts'), use)
    expect(await run(user, bin('tsc'), '-p', '.')).toBe('')
  })
})

describe('the tarball', () => {
  test('pleases publint', async () => {
    expect(await run(copy, bin('publint'), 'run', tarball, '--strict')).toContain('All good')
  })

  test('pleases arethetypeswrong', async () => {
    // It reads all declarations for each entry: one of each kind of tables stands for the others.
    const alike = /^\.\/(?:ietf|3gpp)\/(?!rfc8506$|s6a$|ts29272$)/
    const { exports } = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8')) as { exports: object }
    const entries = Object.keys(exports).filter((entry) => entry !== './package.json' && !alike.test(entry))
    const names = entries.map((entry) => entry.replace(/^\.\//, ''))
    await run(copy, bin('attw'), tarball, '--profile', 'esm-only', '--no-emoji', '--entrypoints', ...names)
  }, 240_000)
})

/** Where declarations say `any`. */
const anyIn = (path: string, source: string): ReadonlyArray<string> => {
  const found: Array<string> = []
  new Visitor({
    TSAnyKeyword: ({ start }) => void found.push(`${path}:${source.slice(0, start).split('\n').length}`),
  }).visit(parseSync(path, source).program)
  return found
}

describe('the declarations', () => {
  test('hold no any', () => {
    const dist = join(user, 'node_modules/diameter-codec/dist')
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'))
    expect(files).toContain('index.d.ts')
    expect(files.flatMap((name) => anyIn(name, readFileSync(join(dist, name), 'utf8')))).toEqual([])
  })

  test('would be found with an any', () => {
    const source =
      '/** any */\nexport declare const any: (a: string) => "any"\nexport declare const b: Map<string, any>'
    expect(anyIn('a.d.ts', source)).toEqual(['a.d.ts:3'])
  })
})
