/**
 * Memory that packets lie in.
 *
 * @module
 */

/** The same octets twice: to cut and to copy, and to read numbers from. Positions are the same in both. */
export interface Octets {
  readonly bytes: Uint8Array
  readonly view: DataView
}

/** For a whole chunk at once: a view costs more than reading a packet's headers. */
export const octetsOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Octets => ({
  // Never Node's `Buffer`, whose `slice` is no copy.
  bytes: new Uint8Array(buffer, byteOffset, byteLength),
  view: new DataView(buffer, byteOffset, byteLength),
})

/** The 24-bit number at `at`. */
export const unsigned24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!

export const nothing = new Uint8Array(0)
