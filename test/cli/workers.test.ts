import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openBatch, printBatch, type Batch } from '../../src/cli/output/batch.ts'
import type { MessageItem } from '../../src/cli/input/item.ts'
import { printerOf, type Job } from '../../src/cli/output/job.ts'
import type { startWorkers } from '../../src/cli/output/workers.ts'
import { hex } from '../arbitrary/octets.ts'
import { diameter, linesOf, root, shell } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'diameter-workers-'))
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
afterAll(() => rmSync(folder, { recursive: true }))

const header = '0100004c8000011a000000000000000100000002'
const originHost = '0000010840000015612e6578616d706c652e6e6574000000'
const originRealm = '00000128400000136578616d706c652e6e657400'
const request = `${header}${originHost}${originRealm}000001114000000c00000000`
const wrongValue = `${header}${originHost}${originRealm}000001114000000c00000007`
const oddFlags = `${header.replace('8000011a', 'c800011a')}${originHost}${originRealm}000001110000000c00000002`
const unknownCommand = '010000148000beef00000004000000010000000a'
const wrongLength = `0100004c8000011a000000000000000100000002${originHost}${originRealm}0000011140000009${'00'.repeat(4)}`

// Some batches for each worker, and no two of these need the same time.
const kinds = [request, wrongValue, 'zz', `${request} # again`, unknownCommand, oddFlags, wrongLength, '# nothing', '0']
const lines = Array.from({ length: 5000 }, (_, index) => kinds[(index * index + (index >> 7)) % kinds.length])
const pcap = (name: string): string => join(root, 'docs/captures', name)

const mixed = file('mixed.hex', lines.join('\n'))
const good = file('good.raw', hex(request.repeat(4000)))
const broken = file('broken.raw', hex(`${request.repeat(4000)}01000015${request.repeat(1000)}`))
const cut = file('cut.pcap', readFileSync(pcap('freediameter-dpr.pcap')).subarray(0, 9000))
const files = [
  mixed,
  join(folder, 'missing'),
  pcap('faulty/error-answers.pcap'),
  cut,
  good,
  broken,
  pcap('erlang-dpr.pcapng'),
]

describe('however many workers print', { timeout: 120_000 }, () => {
  test.each([['decode --json'], ['decode --json --level wire --findings'], ['decode'], ['lint --json']])(
    '%s prints the same in the same order',
    async (call) => {
      const run = (count: string) => diameter([...call.split(' '), '--workers', count, ...files])
      const none = await run('0')
      expect(none.status).toBe(1)
      expect(linesOf(none.stdout).length).toBeGreaterThan(3000)
      expect(linesOf(none.stderr)).toHaveLength(3)
      for (const count of ['1', '2']) {
        const some = await run(count)
        // Not with `toEqual`, which would take minutes to say what is different.
        expect([some.status, some.stderr, some.stdout === none.stdout]).toEqual([none.status, none.stderr, true])
      }
    },
  )

  test('what is said on standard error stands between the same messages', async () => {
    const line = (count: number) => `diameter decode --json --workers ${count} '${broken}' '${cut}' '${mixed}' 2>&1`
    const none = await shell(line(0))
    const said = linesOf(none.stdout).flatMap((text, index) => (text.startsWith('diameter: ') ? [index] : []))
    expect(said).toHaveLength(2)
    for (const count of [1, 2]) expect((await shell(line(count))).stdout === none.stdout).toBe(true)
  })

  test('the output may be closed early: it ends quietly', async () => {
    const { status, stdout, stderr } = await shell(
      `diameter decode --json --workers 2 '${good}' | head -n 1; exit "\${PIPESTATUS[0]}"`,
    )
    expect(linesOf(stdout)).toHaveLength(1)
    expect([status, stderr]).toEqual([0, ''])
  })

  test('a count that is none is a wrong call', async () => {
    for (const count of ['x', '-1', '9', '1.5', '']) {
      expect(await diameter(['decode', `--workers=${count}`])).toEqual({
        status: 2,
        stdout: '',
        stderr: `diameter: decode: --workers is 0 to 8, not '${count}' (diameter decode --help says more)\n`,
      })
    }
  })
})

// -------------------------------------------------------------------------------------
// threads
// -------------------------------------------------------------------------------------

describe('a worker', () => {
  const job: Job = { _tag: 'Decode', level: 'typed', findings: false, form: 'json', dictionary: 'rfc6733' }
  const items = [request, wrongValue].map((octets, index): MessageItem => ({
    _tag: 'Message',
    octets: hex(octets),
    place: { _tag: 'Line', line: index + 1 },
  }))
  const refused: MessageItem = { _tag: 'NotHex', offset: 3, message: 'no', place: { _tag: 'Line', line: 3 } }
  const batchOf = (): Batch => {
    const batch = openBatch('input', new Uint8Array(8))
    for (const item of [refused, ...items, refused]) batch.add(item)
    return batch.close()
  }
  const start = async (count: number) => {
    // As a user has it, since Node 20 starts no TypeScript.
    const built = new URL('../../dist/cli/output/workers.js', import.meta.url).href
    return ((await import(built)) as { readonly startWorkers: typeof startWorkers }).startWorkers(job, count)
  }
  const memory = () => new Uint8Array(16)

  test('prints what would be printed here, and gives the memory back', async () => {
    const workers = await start(1)
    await workers.ready
    const batch = batchOf()
    const here = printBatch(await printerOf(job), batch, memory())
    const reply = await workers.print(batch, memory())
    expect(reply?.printed.isWell).toBe(false)
    expect(Buffer.from(reply!.printed.text.subarray(0, reply!.printed.size)).toString()).toBe(
      Buffer.from(here.text.subarray(0, here.size)).toString(),
    )
    expect(reply?.memory.length).toBeGreaterThan(0)
    expect(batch.octets).toHaveLength(0)
    await workers.end()
  })

  test('takes no more than it can start soon, and nothing before it is ready', async () => {
    const workers = await start(2)
    expect(workers.print(batchOf(), memory())).toBeUndefined()
    await workers.ready
    const batches = Array.from({ length: 5 }, batchOf)
    const replies = batches.map((batch) => workers.print(batch, memory()))
    expect(replies.map((reply) => reply === undefined)).toEqual([false, false, false, false, true])
    for (const reply of replies) expect((await reply)?.printed.isWell).toBe(reply === undefined ? undefined : false)
    await workers.end()
  })

  test('that dies is heard of, by whoever waits for it', async () => {
    const workers = await start(1)
    await workers.ready
    const batch = batchOf()
    await expect(workers.print({ ...batch, size: batch.size + 1000 }, memory())).rejects.toThrow(/bounds/u)
    expect(workers.print(batchOf(), memory())).toBeUndefined()
    await workers.end()
  })
})
