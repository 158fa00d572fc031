// The tests and the sources they reach as one function: each call of it is a module graph of its own, so that no mutant
// leaves anything behind for the next, and that costs a few milliseconds, since nothing is read or compiled again.
import fs, { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { rolldown } from 'rolldown'
import { fastCheck } from './fast-check.mjs'
import { collector } from './vitest.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const requireThere = createRequire(join(root, 'package.json'))

/**
 * How a file reads in the one function. It knows where it really is; and what Stryker put in, the counters of coverage and
 * the switches of mutants, work on numbers, which is quicker by far than on strings: most code is run a few times only.
 */
const adapted = (sandbox, isTest) => (code, id) => {
  const path = relative(sandbox, id)
  const placed = code
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(join(root, path)).href))
    .replaceAll(/stryCov_9fa48\(((?:"\d+"(?:, )?)+)\)/gu, (_, ids) => `$cover(${ids.replaceAll('"', '')})`)
    .replaceAll(/stryMutAct_9fa48\("(\d+)"\)/gu, '($mutant.active === $1 && $mutant.hit())')
  return isTest(path) ? `$begin(${JSON.stringify(path)});${placed}` : placed
}

/** What a file has is read once, and given as a copy, since it may be written over. */
const read = new Map()
const fileSystem = {
  ...fs,
  readFileSync: (path, options) => {
    const key = String(path)
    if (!read.has(key)) read.set(key, readFileSync(path))
    const octets = Buffer.from(read.get(key))
    const encoding = typeof options === 'string' ? options : options?.encoding
    return encoding ? octets.toString(encoding) : octets
  },
}

/** Reads the tests in a sandbox of Stryker's, and gives the function that loads them. */
export const loader = async (sandbox, patterns) => {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: sandbox })).toSorted()
  const build = await rolldown({
    cwd: sandbox,
    input: 'all-tests',
    platform: 'node',
    checks: { invalidAnnotation: false },
    treeshake: false,
    external: (id) => id !== 'diameter-codec' && /^[a-z]/u.test(id) && id !== 'all-tests',
    resolve: { alias: { 'diameter-codec': join(sandbox, 'src/index.ts') } },
    plugins: [
      {
        name: 'all-tests',
        resolveId: (id) => (id === 'all-tests' ? '\0all-tests' : null),
        load: (id) =>
          id === '\0all-tests' ? files.map((file) => `import ${JSON.stringify(join(sandbox, file))}`).join('\n') : null,
        transform: adapted(sandbox, (path) => path.endsWith('.test.ts')),
      },
    ],
  })
  const { output } = await build.generate({ format: 'cjs', minify: false, codeSplitting: false })
  await build.close()
  const main = new Script(`(function (exports, require, $begin, $cover, $mutant) { ${output[0].code}\n})`, {
    filename: 'all-tests.js',
  }).runInThisContext()

  /** The tests, each with its file, suite, name and body. */
  return ({ cover, mutant }) => {
    const { tests, begin, vitest } = collector()
    const provided = { vitest, 'fast-check': fastCheck, 'node:fs': fileSystem }
    main({}, (name) => provided[name] ?? requireThere(name), begin, cover, mutant)
    return { tests, cleanUp: vitest.vi.unstubAllGlobals }
  }
}
