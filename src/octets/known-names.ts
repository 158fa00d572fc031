/**
 * Names of nodes and realms that were read or written before. A node talks to few others, whose names are in every
 * message; finding one here takes less than making its text or its octets anew, and gives the same text again.
 *
 * What is kept is bounded: names of 8 to 64 octets in 256 places. Where a place is taken, a name that is not known takes
 * it one time in a hundred: those that come often soon have one, while those that come once cost little.
 *
 * @module
 */
const places = 256
const least = 8
const most = 64

const names: Array<string> = /*#__PURE__*/ Array.from({ length: places }, () => '')

/** The octets of each, `most` for each place. */
const octets = /*#__PURE__*/ new DataView(/*#__PURE__*/ new ArrayBuffer(most * places))

const hashes = /*#__PURE__*/ new Int32Array(places)

/** The place where a name may be, by some of its characters. */
const placeBySample = /*#__PURE__*/ new Uint8Array(places)

const isOfSize = (size: number): boolean => size >= least && size <= most

/** Of most octets: the first eight, in which names differ, and those further on, in which realms do. */
const hashOf = (view: DataView, from: number, size: number): number =>
  Math.imul(view.getInt32(from) ^ size, 0x9e3779b1) ^
  Math.imul(view.getInt32(from + 4), 0x165667b1) ^
  Math.imul(view.getInt32(from + (size >> 2)), 0x85ebca6b) ^
  Math.imul(view.getInt32(from + (size >> 1)), 0xc2b2ae35) ^
  Math.imul(view.getInt32(from + size - 4), 0x27d4eb2f)

const placeOf = (hash: number): number => (hash ^ (hash >>> 12)) & (places - 1)

/** Some characters, since looking at all takes as long as writing them. */
const sampleOf = (name: string, size: number): number =>
  (size +
    3 * name.charCodeAt(3) +
    5 * name.charCodeAt(4) +
    7 * name.charCodeAt(size >> 2) +
    11 * name.charCodeAt(size >> 1)) &
  (places - 1)

const isAt = (place: number, view: DataView, from: number, size: number): boolean => {
  const start = place * most
  let difference = view.getInt32(from + size - 4) ^ octets.getInt32(start + size - 4)
  for (let i = 0; i < size - 4; i += 4) difference |= view.getInt32(from + i) ^ octets.getInt32(start + i)
  return difference === 0
}

/** The name that the octets of `from` to `to` are, if it is known. */
export const knownName = (view: DataView, from: number, to: number): string | undefined => {
  const size = to - from
  if (!isOfSize(size)) return undefined
  const hash = hashOf(view, from, size)
  const place = placeOf(hash)
  if (hashes[place] !== hash) return undefined
  const name = names[place]!
  return name.length === size && isAt(place, view, from, size) ? name : undefined
}

/** Writes the octets of a name at `at`, where there is room for them, if it is known. */
export const writeKnownName = (view: DataView, at: number, name: string): boolean => {
  const size = name.length
  if (!isOfSize(size)) return false
  const place = placeBySample[sampleOf(name, size)]!
  if (names[place] !== name) return false
  const start = place * most
  for (let i = 0; i < size - 4; i += 4) view.setInt32(at + i, octets.getInt32(start + i))
  view.setInt32(at + size - 4, octets.getInt32(start + size - 4))
  return true
}

/** How many places have no name yet. */
let free = places

/** How many more names that are not known pass by before one takes the place of another. */
let passing = 0

/** Takes note of a name that is not known; its octets, printable ASCII, are those of `from` to `to`. */
export const noteName = (name: string, view: DataView, from: number, to: number): void => {
  const size = to - from
  if (!isOfSize(size) || (free === 0 && --passing >= 0)) return
  const hash = hashOf(view, from, size)
  const place = placeOf(hash)
  if (names[place] === '') free--
  else if (free > 0 && --passing >= 0) return
  else passing = 96
  names[place] = name
  hashes[place] = hash
  for (let i = 0; i < size; i++) octets.setUint8(place * most + i, view.getUint8(from + i))
  placeBySample[sampleOf(name, size)] = place
}
