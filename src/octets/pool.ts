/**
 * Memory for octets. A `Uint8Array` of more than 64 octets with memory of its own takes V8 ten times as long as a view on
 * memory that is there already; so Node gives small `Buffer`s out of a pool, which nobody can transfer away, and where
 * there is one, octets come out of it here too.
 *
 * @module
 */
import { zeros } from './copy.ts'

/** The one name of the platform that this file uses; Node has it. */
interface Platform {
  readonly Buffer?: { readonly allocUnsafe?: (size: number) => Uint8Array }
}

const { Buffer } = globalThis as unknown as Platform

/** Up to here V8 keeps octets beside the object, which costs little. */
const ownLimit = 64

/** A little less than half of Node's pool: it gives no larger parts. */
const regionSize = 4088

/** What is larger has memory of its own, since less than half of a region would be used. */
let pooledLimit = Buffer?.allocUnsafe === undefined ? 0 : regionSize / 2

/** A part of the pool, of which what lies from `used` to `end` is still to be given away. */
let region: ArrayBufferLike | undefined
let used = 0
let end = 0

const takeRegion = (): void => {
  const { buffer, byteOffset } = Buffer!.allocUnsafe!(regionSize)
  region = buffer
  used = byteOffset
  end = byteOffset + regionSize
  // As large as this alone it is in no pool, and nothing keeps it from being transferred.
  if (buffer.byteLength === regionSize) pooledLimit = 0
}

/** Room for so many octets, which have any values: whoever takes it writes all of them. */
export const allocate = (size: number): Uint8Array => {
  if (size > ownLimit && size <= pooledLimit && used + size > end) takeRegion()
  if (size <= ownLimit || size > pooledLimit || region === undefined) return zeros(size)
  const octets = new Uint8Array(region, used, size)
  used += (size + 7) & ~7
  return octets
}
