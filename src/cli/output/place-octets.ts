/**
 * Places as octets, so that messages and their places go to another thread as one piece of memory.
 *
 * @module
 */
import type { Place } from '../input/item.ts'

/** Octets of any place. */
export const placeSize = 33

/** What a place's first octet says that it is. */
const line = 0
const octet = 1
const packet = 2

/** Texts that come again and again, by number. */
export interface NumberedTexts {
  readonly texts: ReadonlyArray<string>
  readonly numberOf: (text: string) => number
}

export const numberedTexts = (): NumberedTexts => {
  const texts: Array<string> = []
  const numbers = new Map<string, number>()
  return {
    texts,
    numberOf: (text) => {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, texts.length)
      return texts.push(text) - 1
    },
  }
}

/** Writes a place at `at`, where there is room for `placeSize` octets. */
export const writePlace = (view: DataView, at: number, place: Place, { numberOf }: NumberedTexts): void => {
  switch (place._tag) {
    case 'Line':
      view.setUint8(at, line)
      view.setFloat64(at + 1, place.line)
      break
    case 'Octet':
      view.setUint8(at, octet)
      view.setFloat64(at + 1, place.offset)
      break
    case 'Packet':
      view.setUint8(at, packet)
      view.setFloat64(at + 1, place.packet)
      view.setFloat64(at + 9, place.time ?? Number.NaN)
      view.setUint32(at + 17, place.nanoseconds)
      view.setUint32(at + 21, numberOf(place.from))
      view.setUint32(at + 25, numberOf(place.to))
      view.setUint32(at + 29, numberOf(place.transport))
  }
}

/** The place that was written at `at`. */
export const readPlace = (view: DataView, at: number, texts: ReadonlyArray<string>): Place => {
  const number = view.getFloat64(at + 1)
  const kind = view.getUint8(at)
  if (kind === line) return { _tag: 'Line', line: number }
  if (kind === octet) return { _tag: 'Octet', offset: number }
  const time = view.getFloat64(at + 9)
  const textAt = (offset: number): string => texts[view.getUint32(at + offset)] ?? ''
  return {
    _tag: 'Packet',
    packet: number,
    time: Number.isNaN(time) ? undefined : time,
    nanoseconds: view.getUint32(at + 17),
    from: textAt(21),
    to: textAt(25),
    // Written from a place that had it.
    transport: textAt(29) as Transport,
  }
}

type Transport = Extract<Place, { readonly _tag: 'Packet' }>['transport']
