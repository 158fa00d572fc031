import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runProgram } from '../cli/run.ts'

/** What a process has at one time. */
interface Inventory {
  readonly descriptors: number
  readonly fibres: number
  readonly resources: Readonly<Record<string, number>>
}

interface Soak {
  readonly answered: number
  readonly before: Inventory
  readonly after: Inventory
  readonly left: ReadonlyArray<string>
}

const script = fileURLToPath(new URL('../../bench/soak.mjs', import.meta.url))

// `npm run soak` does it 10,000 times.
test('connect, ask, disconnect leaves nothing behind', { timeout: 60_000 }, async () => {
  const run = await runProgram(process.execPath, ['--no-warnings', script, '--cycles', '100', '--warm', '20', '--json'])
  expect(run).toMatchObject({ status: 0, stderr: '' })
  const { answered, before, after, left } = JSON.parse(run.stdout) as Soak
  expect(answered).toBe(100)
  expect(after.descriptors).toBe(before.descriptors)
  expect(after.fibres).toBe(before.fibres)
  expect(after.resources).toEqual(before.resources)
  expect(left).toEqual([])
})
