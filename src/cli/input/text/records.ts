/**
 * Records to items: Diameter is cut into messages, packets go through the capture reader.
 *
 * @module
 */
import type { CaptureOptions } from '../../../capture/index.ts'
import { captureReader } from '../capture-reader.ts'
import { problem, type Item, type ItemReader } from '../item.ts'
import { octetsReader } from '../octets-reader.ts'
import { headSize, recordKind, type RecordKind } from './record-kind.ts'

/** A record under reading. */
interface Record {
  kind: RecordKind | undefined
  /** What is not handed on: of a record of which the kind is not known, and of a packet all of it. */
  held: Array<Uint8Array>
  heldSize: number
  /** Where in the record each line begins, from that of the message under way on. */
  lines: Array<{ readonly offset: number; readonly line: number }>
  size: number
  /** Of Diameter. */
  readonly messages: ItemReader
}

const newRecord = (): Record => ({
  kind: undefined,
  held: [],
  heldSize: 0,
  lines: [],
  size: 0,
  messages: octetsReader(),
})

/** A longer packet is none. */
const maximumPacket = 262_144

const number32 = (number: number): Uint8Array => Uint8Array.of(number, number >>> 8, number >>> 16, number >>> 24)

const block = (type: number, ...parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  const length = number32(12 + size + (-size & 3))
  return Buffer.concat([number32(type), length, ...parts, new Uint8Array(-size & 3), length])
}

/** The beginning of a pcapng file, and of a section of one. */
const sectionOf = (linkType: number): Uint8Array =>
  Buffer.concat([
    block(0x0a0d0d0a, number32(0x1a2b3c4d), number32(1), number32(-1), number32(-1)),
    block(1, number32(linkType), number32(0)),
  ])

/** A packet without a time, as text mostly has it. */
const packetOf = (octets: Uint8Array): Uint8Array => block(3, number32(octets.length), octets)

export interface Records {
  readonly add: (stream: string, octets: Uint8Array, line: number) => ReadonlyArray<Item>
  readonly endRecord: (stream: string) => ReadonlyArray<Item>
  readonly end: () => ReadonlyArray<Item>
}

/** Streams at a time: both directions of a connection. */
const mostStreams = 16

export const records = (captures: CaptureOptions): Records => {
  const open = new Map<string, Record>()
  let capture: ItemReader | undefined
  let linkType: number | undefined

  const lineAt = (record: Record, offset: number): number => {
    const after = record.lines.findIndex((each) => each.offset > offset)
    record.lines.splice(0, (after < 0 ? record.lines.length : after) - 1)
    return record.lines[0]?.line ?? 1
  }

  /** Says of messages and problems in which line they begin. */
  const placed = (record: Record, items: ReadonlyArray<Item>): ReadonlyArray<Item> =>
    items.map((item): Item => {
      if (item._tag === 'Problem' || item._tag === 'Note') {
        return { ...item, message: `line ${record.lines[0]?.line ?? 1}: ${item.message}` }
      }
      const offset = item.place._tag === 'Octet' ? item.place.offset : 0
      return { ...item, place: { _tag: 'Line', line: lineAt(record, offset) } }
    })

  const takeHeld = (record: Record): Uint8Array => {
    const octets = Buffer.concat(record.held)
    record.held = []
    record.heldSize = 0
    return octets
  }

  /** Hands on what is held of Diameter. */
  const readHeld = (record: Record): ReadonlyArray<Item> => placed(record, record.messages.push(takeHeld(record)))

  const readPacket = (record: Record, type: number): ReadonlyArray<Item> => {
    const section = type === linkType ? new Uint8Array(0) : sectionOf(type)
    linkType = type
    capture ??= captureReader(captures)
    return capture.push(Buffer.concat([section, packetOf(takeHeld(record))]))
  }

  const finish = (record: Record): ReadonlyArray<Item> => {
    if (record.size === 0) return []
    const kind = record.kind ?? recordKind(Buffer.concat(record.held)) ?? 'diameter'
    if (kind !== 'diameter') return readPacket(record, kind)
    const items = readHeld(record)
    return [...items, ...placed(record, record.messages.end())]
  }

  const endRecord = (stream: string): ReadonlyArray<Item> => {
    const record = open.get(stream)
    open.delete(stream)
    return record === undefined ? [] : finish(record)
  }

  return {
    add: (stream, octets, line) => {
      const known = open.get(stream)
      if (known === undefined && open.size === mostStreams)
        return [problem(`line ${line}: more than 16 dumps at a time`)]
      const record = known ?? newRecord()
      open.set(stream, record)
      record.lines.push({ offset: record.size, line })
      record.held.push(octets)
      record.heldSize += octets.length
      record.size += octets.length
      if (record.kind === undefined && record.heldSize >= headSize) {
        record.kind = recordKind(Buffer.concat(record.held)) ?? 'diameter'
      }
      if (record.kind === 'diameter') return readHeld(record)
      if (record.size <= maximumPacket) return []
      open.delete(stream)
      return [problem(`line ${line}: a packet of more than ${maximumPacket} octets`)]
    },
    endRecord,
    end: () => [...[...open.keys()].flatMap(endRecord), ...(capture?.end() ?? [])],
  }
}
