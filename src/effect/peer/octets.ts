/**
 * What is read of a message's octets without decoding it.
 *
 * @module
 */

const unsigned24At = (octets: Uint8Array, at: number): number =>
  (octets[at]! << 16) | (octets[at + 1]! << 8) | octets[at + 2]!

const unsigned32At = (octets: Uint8Array, at: number): number => octets[at]! * 0x1000000 + unsigned24At(octets, at + 1)

/** The data of the first AVP of a code and without a vendor; a step for each AVP before it. */
const dataOf = (octets: Uint8Array, code: number): Uint8Array | undefined => {
  for (let at = 20; at + 8 <= octets.length;) {
    const length = unsigned24At(octets, at + 5)
    if (length < 8 || at + length > octets.length) return undefined
    if (unsigned32At(octets, at) === code && (octets[at + 4]! & 0x80) === 0) return octets.subarray(at + 8, at + length)
    at += (length + 3) & ~3
  }
  return undefined
}

const code = { resultCode: 268, destinationRealm: 283, destinationHost: 293 } as const

/** Result-Code, 0 where there is none. */
export const resultCodeOf = (octets: Uint8Array): number => {
  const data = dataOf(octets, code.resultCode)
  return data?.length === 4 ? unsigned32At(data, 0) : 0
}

const textOf = (data: Uint8Array | undefined): string | undefined =>
  data === undefined ? undefined : String.fromCharCode(...data)

export const destinationHostOf = (octets: Uint8Array): string | undefined =>
  textOf(dataOf(octets, code.destinationHost))

export const destinationRealmOf = (octets: Uint8Array): string | undefined =>
  textOf(dataOf(octets, code.destinationRealm))
