// `npm run fuzz` as it is called: built, then run.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root, runProgram } from '../cli/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
const program = join(root, 'fuzz/build/fuzz/main.js')
const fuzz = (...args: ReadonlyArray<string>) => runProgram(process.execPath, [program, ...args])

beforeAll(() => {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  const built = spawnSync(process.execPath, [tsc, '-p', join(root, 'fuzz')], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(built.stdout)
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

interface EngineResult {
  readonly engine: string
  readonly messages: number
  readonly failures: ReadonlyArray<unknown>
  readonly functions?: number
  readonly queue?: number
}

test('both engines run, and the one that is guided by coverage sees what runs', { timeout: 120_000 }, async () => {
  const { status, stdout, stderr } = await fuzz(
    '--messages',
    '400',
    '--seed',
    '3',
    '--corpus',
    folder,
    '--keep',
    '--json',
  )
  expect([status, stderr]).toEqual([0, ''])
  const results = JSON.parse(stdout) as ReadonlyArray<EngineResult>
  expect(results).toMatchObject([
    { engine: 'grammar', failures: [] },
    { engine: 'coverage', failures: [] },
  ])
  for (const { messages } of results) expect(messages).toBeGreaterThanOrEqual(400)
  expect(results[1]?.functions).toBeGreaterThan(100)
  expect(results[1]?.queue).toBeGreaterThan(20)
  expect(readdirSync(folder)).toEqual(['seeds.hex'])
})

test.each([
  [['--time', 'soon'], /^--time soon: /u],
  [['--messages', '-1'], /--messages/u],
  [['--seed', 'x'], /^--seed x: /u],
  [['--engine', 'steam'], /^--engine steam: /u],
  [['--unknown'], /--unknown/u],
] as const)('%j is no call', { timeout: 60_000 }, async (args, sentence) => {
  const { status, stdout, stderr } = await fuzz(...args)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(sentence)
})

test('--help says how it is called', { timeout: 60_000 }, async () => {
  const { status, stdout } = await fuzz('--help')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^usage: npm run fuzz -- /u)
})
