import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decompressed } from '../../src/cli/input/decompressed.ts'
import { writeBlock } from '../../src/cli/input/lz4-frames.ts'
import { diameter, root } from './run.ts'

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(/\s/gu, ''), 'hex'))

const line = '0100001480000118000000000000000100000002\n'

/** What tools made of that line, or of thirty of them. */
const made: ReadonlyArray<readonly [string, Uint8Array, string]> = [
  ['gzip', new Uint8Array(gzipSync(line)), line],
  ['zstd', hex('28b52ffd2429dd00007830313030303031343831303030320a040041090006e0aeda7204bd1df4b3'), line],
  [
    'xz',
    hex(
      'fd377a585a000004e6d6b4460200210116000000742fe5a3e0002800155d00180c425e57632c03f7a856eae8a44d5e9e15c4000000000000b0acb965d1aebef900013129f52a69a41fb6f37d010000000004595a',
    ),
    line,
  ],
  [
    'lz4',
    hex('04224d186440a71e00000091303130303030313438070011310700070200a03130303030303030320a00000000e29fba8a'),
    line,
  ],
  [
    'lz4 of linked blocks',
    hex(
      '04224d186440a72900000091303130303030313438070011310700070200011e005f303030320a2900ffffffff9150303030320a00000000c2a0a615',
    ),
    line.repeat(30),
  ],
]

async function* chunksOf(octets: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < octets.length; at += size) yield octets.slice(at, at + size)
}

const read = async (octets: Uint8Array, size = octets.length): Promise<Buffer> => {
  const parts: Array<Uint8Array> = []
  for await (const part of decompressed(chunksOf(octets, size))) parts.push(part.slice())
  return Buffer.concat(parts)
}

describe('compressed input', () => {
  for (const [name, octets, expected] of made) {
    test(`${name}, in chunks of any size`, async () => {
      for (const size of [1, 3, 7, 1000]) expect((await read(octets, size)).toString()).toBe(expected)
    })

    test(`${name}, one after another and in gzip`, async () => {
      const twice = new Uint8Array(Buffer.concat([octets, octets]))
      expect((await read(twice)).toString()).toBe(expected + expected)
      expect((await read(new Uint8Array(gzipSync(octets)))).toString()).toBe(expected)
    })

    test(`${name}, cut: what is wrong is said, with its name`, async () => {
      const kind = name.split(' ', 1)[0]!
      await expect(read(octets.subarray(0, octets.length - 12))).rejects.toThrow(`${kind}: `)
    })
  }

  test('other octets are what they are', async () => {
    for (const octets of [[], [0x1f], [0x1f, 0x8c], [0x28, 0xb5], [1, 2, 3, 4, 5, 6, 7]]) {
      expect([...(await read(Uint8Array.from(octets)))]).toEqual(octets)
      expect([...(await read(Uint8Array.from(octets), 1))]).toEqual(octets)
    }
  })

  test('a file in a file in a file in a file is not read', async () => {
    const four = gzipSync(gzipSync(gzipSync(gzipSync(line))))
    const { status, stderr } = await diameter(['decode'], new Uint8Array(four))
    expect([status, stderr]).toEqual([1, 'diameter: standard input: gzip-compressed more than three times\n'])
  })

  test('LZ4 blocks that cannot be', () => {
    const out = new Uint8Array(16)
    for (const block of ['', '10', '1061 01', '1061 0000', '1061 0500 10', 'f0ff', '1f61 0100 ffff', '50 6161']) {
      expect(writeBlock(hex(block), out, 0)).toBe(-1)
    }
    expect(writeBlock(hex('1161 0100 1062'), out, 0)).toBe(7)
    expect(Buffer.from(out.subarray(0, 7)).toString()).toBe('aaaaaab')
  })

  const shipped = join(root, 'docs/captures/freediameter-dpr.pcap')
  const tools: ReadonlyArray<ReadonlyArray<string>> = [
    ['gzip', '-c'],
    ['zstd', '-q', '-c'],
    ['xz', '-c'],
    ['lz4', '-q', '-c'],
    ['lz4', '-q', '-c', '-9', '-B4', '-BD'],
  ]
  for (const [tool = '', ...args] of tools) {
    const octets = spawnSync(tool, [...args, shipped], { maxBuffer: 1e8 }).stdout
    test.skipIf(octets === null)(`a capture by ${[tool, ...args].join(' ')} (skipped without it)`, async () => {
      expect((await read(new Uint8Array(octets), 500)).equals(readFileSync(shipped))).toBe(true)
      const [plain, compressed] = await Promise.all([
        diameter(['decode', shipped]),
        diameter(['decode'], new Uint8Array(octets)),
      ])
      expect(compressed).toEqual(plain)
    })
  }

  test('what comes before a cut is shown', async () => {
    const octets = gzipSync(readFileSync(shipped))
    const { status, stdout, stderr } = await diameter(['decode', '--json'], octets.subarray(0, octets.length - 400))
    expect(stdout.split('\n').length).toBeGreaterThan(10)
    expect(stderr).toMatch(/standard input: gzip: unexpected end of file\n$/u)
    expect(status).toBe(1)
  })
})
