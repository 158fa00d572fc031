import { describe, expect, test } from 'vitest'
import { newSink, reserve, writeOctets, writePadding, writeText, writeUnsigned32 } from '../../src/octets/sink.ts'
import { toHex } from '../../src/ground/text.ts'

describe('a sink without room', () => {
  test('grows to twice its size, or to what is needed, and keeps what it has', () => {
    const sink = newSink(4)
    writeUnsigned32(sink, 0x01020304)
    expect(sink.bytes).toHaveLength(4)
    reserve(sink, 1)
    expect(sink.bytes).toHaveLength(8)
    reserve(sink, 100)
    expect(sink.bytes).toHaveLength(104)
    expect(toHex(sink.bytes.subarray(0, sink.at))).toBe('01020304')
  })

  test.each([0, 1, 2, 3, 4, 5, 6, 7])('has %i octets left for each that writes', (room) => {
    const write = (writer: (sink: ReturnType<typeof newSink>) => unknown): string => {
      const sink = newSink(4 + room)
      sink.at = 4
      writer(sink)
      return toHex(sink.bytes.subarray(4, sink.at))
    }
    expect(write((sink) => writeUnsigned32(sink, 0x01020304))).toBe('01020304')
    expect(write((sink) => writePadding(sink, 1, 0xab))).toBe('ab')
    expect(write((sink) => writePadding(sink, 3, 0xabcdef))).toBe('abcdef')
    expect(write((sink) => writeOctets(sink, Uint8Array.of(1, 2, 3, 4, 5, 6, 7)))).toBe('01020304050607')
    expect(write((sink) => writeText(sink, 'é€😀'))).toBe('c3a9e282acf09f9880')
    expect(write((sink) => writeText(sink, 'longer than twelve'))).toBe(toHex(Buffer.from('longer than twelve')))
  })
})

test('text is written from any octet on, long after the start too', () => {
  for (const at of [0, 1, 4, 4092, 4093, 4096, 4100, 8192]) {
    const sink = newSink(64)
    writeOctets(sink, new Uint8Array(at).fill(0xff))
    for (const text of ['thirteen char', 'thirteen chär', 'thirteen cha😀', 'thirteen char']) {
      const before = sink.at
      expect(writeText(sink, text)).toBe(true)
      expect(Buffer.from(sink.bytes.subarray(before, sink.at)).toString()).toBe(text)
    }
    for (const text of ['\ud800', 'a\udc00', '\udc00\ud800', 'thirteen cha\udfff', 'thirteen cha\ud83d']) {
      const before = sink.at
      expect(writeText(sink, text)).toBe(false)
      expect(sink.at).toBe(before)
    }
  }
})
