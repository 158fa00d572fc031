/**
 * Memory that packets lie in.
 *
 * @module
 */

/** The same octets twice: to cut and to copy, and to read numbers from. Positions are the same in both. */
export interface Memory {
  readonly bytes: Uint8Array
  readonly view: DataView
}

/** For a whole chunk at once: a view costs more than reading a packet's headers. */
export const memoryOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Memory => ({
  // Never Node's `Buffer`, whose `slice` is no copy.
  bytes: new Uint8Array(buffer, byteOffset, byteLength),
  view: new DataView(buffer, byteOffset, byteLength),
})

export const noOctets = new Uint8Array(0)
