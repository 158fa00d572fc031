import { fromHex, toHex, type Either } from 'diameter-codec'

/** The octets of hexadecimal text: blanks and line breaks count for nothing, nor does what follows `#` on a line. */
export const hex = (text: string): Uint8Array => {
  const octets = fromHex(text.replaceAll(/#[^\n]*/gu, '').replaceAll(/\s/gu, ''))
  if (octets === undefined) throw new Error(`not hexadecimal: ${text}`)
  return octets
}

/** The octets one after another. */
export const joined = (...parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const octets = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    octets.set(part, at)
    at += part.length
  }
  return octets
}

/** A message of hexadecimal parts whose Message Length is what there is. */
export const message = (...parts: ReadonlyArray<string>): Uint8Array => {
  const octets = hex(parts.join('\n'))
  octets.set([octets.length >>> 16, (octets.length >>> 8) & 0xff, octets.length & 0xff], 1)
  return octets
}

/** The same octets with one changed. */
export const withOctet = (octets: Uint8Array, at: number, value: number): Uint8Array => {
  const changed = Uint8Array.from(octets)
  changed[at] = value
  return changed
}

const shown = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part instanceof Uint8Array ? toHex(part) : typeof part === 'bigint' ? `${part}n` : part,
  )

/** What an operation that must succeed gave. */
export const rightOf = <E, A>(either: Either<E, A>): A => {
  if (either._tag === 'Left') throw new Error(`refused: ${shown(either.left)}`)
  return either.right
}

/** The failure of an operation that must not succeed. */
export const leftOf = <E, A>(either: Either<E, A>): E => {
  if (either._tag === 'Right') throw new Error(`accepted: ${shown(either.right)}`)
  return either.left
}

/** The value, frozen all the way down; octets cannot be, so that their sameness is for the test to see. */
export const deepFrozen = <A>(value: A): A => {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  Object.values(value).forEach(deepFrozen)
  return Object.freeze(value)
}
