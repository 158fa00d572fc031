/**
 * Packed fields: records whose parts stand at fixed places, some of them narrower than an octet. The places are worked
 * out once, when a layout is defined.
 *
 * @module
 */
import { refuseAt, reserve, type Sink, refuseValue } from '../octets/sink.ts'
import { fail, failUnder, type Source } from '../octets/source.ts'
import { codec, expectedSize } from './codec.ts'
import type { AnyCodec, BitCount, Bits, Codec, Piece, Pieces, Reserved, TypeOf } from './shape.ts'

export type { BitCount, Bits, Piece, Pieces, Reserved } from './shape.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

type PieceValue<P> = P extends Bits<infer A> ? A : P extends AnyCodec ? TypeOf<P> : never

/** The record of a layout: a field for each part that is not reserved. */
export type LayoutRecord<P extends Pieces> = {
  readonly [K in keyof P as P[K] extends Reserved ? never : K]: PieceValue<P[K]>
} & {}

/** The codec of packed fields. */
export interface LayoutCodec<P extends Pieces> extends Codec<LayoutRecord<P>> {
  readonly pieces: P
}

// -------------------------------------------------------------------------------------
// pieces
// -------------------------------------------------------------------------------------

const isNumberOf = (size: BitCount, value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** size && !Object.is(value, -0)

interface MakeBits {
  /** An unsigned number, most significant bit first. */
  (size: BitCount): Bits<number>
  /** One of a few names; other numbers are refused with 5004. */
  <const Names extends { readonly [name: string]: number }>(size: BitCount, names: Names): Bits<keyof Names & string>
}

const numberBits = (size: BitCount): Bits<number> => ({
  _tag: 'Bits',
  size,
  expected: `an integer of 0 to ${2 ** size - 1}`,
  read: (number) => number,
  write: (value) => (isNumberOf(size, value) ? value : undefined),
})

const namedBits = (
  size: BitCount,
  names: { readonly [name: string]: number },
  open: boolean,
): Bits<string | number> => {
  const nameOf = new Map(Object.entries(names).map(([name, number]) => [number, name]))
  const listed = Object.entries(names).map(([name, number]) => `${name} (${number})`)
  return {
    _tag: 'Bits',
    size,
    expected: `one of ${listed.join(', ')}${open ? ` or another integer of 0 to ${2 ** size - 1}` : ''}`,
    read: (number) => nameOf.get(number) ?? (open ? number : undefined),
    write: (value) => {
      const number = typeof value === 'string' && Object.hasOwn(names, value) ? names[value] : undefined
      if (number !== undefined) return isNumberOf(size, number) ? number : undefined
      return open && isNumberOf(size, value) && !nameOf.has(value) ? value : undefined
    },
  }
}

/**
 * An unsigned number of so many bits, most significant bit first; or one of a few names, another number being refused
 * with 5004. Up to 53 bits, as many as a JavaScript number has; `Format.unsigned64` is a part of 64.
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { bits, layout } from 'diameter-codec'
 *
 * const Version = layout({ major: bits(4), minor: bits(12), state: bits(8, { DRAFT: 0, FINAL: 1 }) })
 * Version.decode(Uint8Array.of(0x10, 0x02, 1)) // => right({ major: 1, minor: 2, state: 'FINAL' })
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const bits: MakeBits = ((size: BitCount, names?: { readonly [name: string]: number }) =>
  names === undefined ? numberBits(size) : namedBits(size, names, false)) as MakeBits

/**
 * Bits with names of a set that grows: a number without a name stays a number.
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { layout, openBits } from 'diameter-codec'
 *
 * const Access = layout({ technology: openBits(8, { UTRAN: 1, EUTRAN: 6 }) })
 * Access.decode(Uint8Array.of(6)) // => right({ technology: 'EUTRAN' })
 * Access.decode(Uint8Array.of(77)) // => right({ technology: 77 })
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const openBits = <const Names extends { readonly [name: string]: number }>(
  size: BitCount,
  names: Names,
): Bits<(keyof Names & string) | number> => namedBits(size, names, true)

/** One bit: whether it is set. */
export const flag: Bits<boolean> = {
  _tag: 'Bits',
  size: 1,
  expected: 'true or false',
  read: (number) => number === 1,
  write: (value) => (typeof value === 'boolean' ? Number(value) : undefined),
}

/** Bits to be ignored by the receiver; a sender writes zeros, or the value given. They have no field. */
/*#__NO_SIDE_EFFECTS__*/
export const reserved = (size: BitCount, value = 0): Reserved => ({
  _tag: 'Reserved',
  size,
  value: value % 2 ** size,
})

// -------------------------------------------------------------------------------------
// places
// -------------------------------------------------------------------------------------

/** Bits from their place in a run of octets on. */
interface Placed {
  readonly key: string
  readonly bits: Bits<unknown> | Reserved
  /** Of the first bit's octet in the run. */
  readonly octet: number
  /** Bits of that octet before the first. */
  readonly before: number
}

/** Whole octets that hold bits, or that a codec reads. */
type Segment =
  | { readonly _tag: 'Run'; readonly size: number; readonly placed: ReadonlyArray<Placed> }
  | { readonly _tag: 'Part'; readonly size: number; readonly key: string; readonly part: Codec<unknown> }

/** A segment and where it begins: counted from the end where a part of no fixed size goes before it. */
type Place = Segment & { readonly at: number; readonly fromEnd: boolean; readonly elastic: boolean }

const isBits = (piece: Piece): piece is Bits<unknown> | Reserved => '_tag' in piece

const segmentsOf = (pieces: Pieces): ReadonlyArray<Segment> => {
  const segments: Array<Segment> = []
  let placed: Array<Placed> = []
  let at = 0
  const endRun = (): void => {
    // Bits that fill no octet have the rest of it for reserved bits.
    if (at > 0) segments.push({ _tag: 'Run', size: Math.ceil(at / 8), placed })
    placed = []
    at = 0
  }
  for (const [key, piece] of Object.entries(pieces)) {
    if (isBits(piece)) {
      placed.push({ key, bits: piece, octet: at >> 3, before: at & 7 })
      at += piece.size
    } else {
      endRun()
      segments.push({ _tag: 'Part', size: piece.minimum, key, part: piece as unknown as Codec<unknown> })
    }
  }
  endRun()
  return segments
}

const placesOf = (segments: ReadonlyArray<Segment>): ReadonlyArray<Place> => {
  const first = segments.findIndex(
    (segment) => segment._tag === 'Part' && segment.part.minimum !== segment.part.maximum,
  )
  const sizeOf = (some: ReadonlyArray<Segment>): number => some.reduce((sum, { size }) => sum + size, 0)
  return segments.map((segment, index) => {
    const fromEnd = first >= 0 && index > first
    const at = fromEnd ? -sizeOf(segments.slice(index)) : sizeOf(segments.slice(0, index))
    return { ...segment, at, fromEnd, elastic: index === first }
  })
}

// -------------------------------------------------------------------------------------
// bits
// -------------------------------------------------------------------------------------

const readBits = (octets: Uint8Array, octet: number, before: number, size: number): number => {
  const first = octets[octet]! & (0xff >> before)
  let left = size - (8 - before)
  if (left <= 0) return first >> -left
  let value = first
  let at = octet + 1
  // Not by shifts, which have 32 bits.
  for (; left >= 8; left -= 8) value = value * 256 + octets[at++]!
  return value * 2 ** left + (octets[at]! >> (8 - left))
}

/** Sets bits that are zero. */
const writeBits = (octets: Uint8Array, octet: number, before: number, size: number, value: number): void => {
  let at = octet + ((before + size - 1) >> 3)
  const after = 8 * (at - octet + 1) - before - size
  // The lowest bits first, with what is left of the value above them.
  octets[at]! |= (value % 2 ** (8 - after)) << after
  for (let rest = Math.floor(value / 2 ** (8 - after)); at > octet; rest = Math.floor(rest / 256)) {
    octets[--at]! |= rest % 256
  }
}

// -------------------------------------------------------------------------------------
// both directions
// -------------------------------------------------------------------------------------

type Record = { [key: string]: unknown }

const readRun = (source: Source, placed: ReadonlyArray<Placed>, start: number, record: Record): boolean => {
  for (const { key, bits, octet, before } of placed) {
    if (bits._tag === 'Reserved') continue
    const value = bits.read(readBits(source.bytes, start + octet, before, bits.size))
    if (value === undefined) {
      const extent = Math.ceil((before + bits.size) / 8)
      fail(source, { _tag: 'InvalidAvpValue', expected: bits.expected }, start + octet, extent)
      failUnder(source, key)
      return false
    }
    record[key] = value
  }
  return true
}

const readLayout = (source: Source, places: ReadonlyArray<Place>, from: number, to: number): object | undefined => {
  const record: Record = {}
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!
    const start = (place.fromEnd ? to : from) + place.at
    if (place._tag === 'Run') {
      if (!readRun(source, place.placed, start, record)) return undefined
      continue
    }
    const next = places[i + 1]
    const end = !place.elastic ? start + place.size : next === undefined ? to : to + next.at
    const value = place.part.decodeAt(source, start, end)
    if (source.failure !== undefined) return failUnder(source, place.key)
    record[place.key] = value
  }
  return record
}

const writeRun = (sink: Sink, size: number, placed: ReadonlyArray<Placed>, record: Record): boolean => {
  reserve(sink, size)
  const start = sink.at
  sink.bytes.fill(0, start, start + size)
  sink.at += size
  for (const { key, bits, octet, before } of placed) {
    const number = bits._tag === 'Reserved' ? bits.value : bits.write(record[key])
    if (number === undefined) {
      const { expected } = bits as Bits<unknown>
      return refuseValue(sink, expected, record[key], key)
    }
    writeBits(sink.bytes, start + octet, before, bits.size, number)
  }
  return true
}

const writePart = (sink: Sink, { key, size, part, elastic }: Place & { _tag: 'Part' }, value: unknown): boolean => {
  const start = sink.at
  if (!part.encodeTo(sink, value)) return refuseAt(sink, key)
  const written = sink.at - start
  if (elastic ? written >= part.minimum && written <= part.maximum : written === size) return true
  const expected = elastic ? expectedSize(part) : `${size} octets`
  return refuseValue(sink, expected, value, key)
}

const writeLayout = (sink: Sink, places: ReadonlyArray<Place>, value: object): boolean => {
  if (typeof value !== 'object' || value === null) {
    return refuseValue(sink, 'a record', value)
  }
  const record = value as Record
  for (const place of places) {
    if (place._tag === 'Run') {
      if (!writeRun(sink, place.size, place.placed, record)) return false
    } else if (!writePart(sink, place, record[place.key])) return false
  }
  return true
}

/**
 * Packed fields, one after another: `bits`, `flag` and `reserved` bits, and any codec, which begins at an octet. One
 * codec may be of no fixed size: it takes what the others leave (of a second one the least size is taken). Bits that do
 * not fill an octet have the rest of it for reserved bits.
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { bits, flag, Format, layout, octets, reserved } from 'diameter-codec'
 *
 * const Priority = layout({ spare: reserved(1), vulnerable: flag, level: bits(4), more: reserved(2), name: Format.utf8String })
 * Priority.decode(Uint8Array.of(0b01010100, 72, 105)) // => right({ vulnerable: true, level: 5, name: 'Hi' })
 * Priority.encode({ vulnerable: false, level: 15, name: '' }) // => right(Uint8Array.of(0b00111100))
 *
 * const Pair = layout({ left: octets(2), right: octets(1) })
 * Pair.decode(Uint8Array.of(1, 2, 3)) // => right({ left: Uint8Array.of(1, 2), right: Uint8Array.of(3) })
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const layout = <const P extends Pieces>(pieces: P): LayoutCodec<P> => {
  const places = placesOf(segmentsOf(pieces))
  const minimum = places.reduce((sum, { size }) => sum + size, 0)
  const elastic = places.find((place) => place.elastic)
  const spread = elastic?._tag === 'Part' ? elastic.part.maximum - elastic.part.minimum : 0
  return codec<LayoutRecord<P>, { readonly pieces: P }>(
    {
      name: 'OctetString',
      format: 'OctetString',
      minimum,
      maximum: minimum + spread,
      decodeAt: (source, from, to) => readLayout(source, places, from, to) as LayoutRecord<P> | undefined,
      encodeTo: (sink, record) => writeLayout(sink, places, record),
    },
    { _tag: 'Layout', pieces },
    { pieces },
  )
}
