/** Frames that break other stacks, by what is wrong with them. */
import { joined, message } from '../arbitrary/octets.ts'
import { header, sent } from '../typed/vectors.ts'

/** The octets with a Message Length that says how many there are. */
const framed = (octets: Uint8Array): Uint8Array => {
  octets.set([octets.length >>> 16, (octets.length >>> 8) & 0xff, octets.length & 0xff], 1)
  return octets
}

/** A header and empty groups in each other, `idOf` each from the outside in; M is set. */
export const nested = (
  head: Uint8Array,
  depth: number,
  idOf: (level: number) => { readonly code: number; readonly vendorId?: number },
): Uint8Array => {
  const ids = Array.from({ length: depth }, (_, level) => idOf(level))
  const sizes = ids.map(({ vendorId }) => (vendorId === undefined ? 8 : 12))
  const octets = joined(head, new Uint8Array(sizes.reduce((sum, size) => sum + size, 0)))
  const view = new DataView(octets.buffer)
  let at = head.length
  ids.forEach(({ code, vendorId }, level) => {
    view.setUint32(at, code)
    view.setUint32(at + 4, octets.length - at)
    view.setUint8(at + 4, vendorId === undefined ? 0x40 : 0xc0)
    if (vendorId !== undefined) view.setUint32(at + 8, vendorId)
    at += sizes[level]!
  })
  return framed(octets)
}

/** Empty AVPs of one code, flags clear. */
export const empties = (count: number, code: number): Uint8Array => {
  const octets = new Uint8Array(8 * count)
  const view = new DataView(octets.buffer)
  for (let at = 0; at < octets.length; at += 8) {
    view.setUint32(at, code)
    view.setUint32(at + 4, 8)
  }
  return octets
}

/** A DPR of the given AVPs and as many empty ones. */
export const withEmpties = (count: number, code: number): Uint8Array =>
  framed(joined(message(header.dpr, sent.originHost, sent.originRealm, sent.rebooting), empties(count, code)))
