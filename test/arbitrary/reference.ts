// The layout of RFC 6733 sections 3 and 4.1, written a second time and without any of the library's code.
import type { Avp, Message } from 'diameter-codec'
import { joined } from './octets.ts'

const bigEndian = (value: number, size: number): ReadonlyArray<number> =>
  Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** (size - 1 - index)) % 256)

const bits = (...flags: ReadonlyArray<boolean>): number =>
  flags.reduce((sum, flag, index) => sum + (flag ? 128 >> index : 0), 0)

/** How many octets of padding follow data. */
export const paddingSize = (data: Uint8Array): number => (4 - (data.length % 4)) % 4

/** An AVP on the wire. */
export const avpOctets = (avp: Avp): Uint8Array => {
  const vendor = avp.vendorId === undefined ? [] : bigEndian(avp.vendorId, 4)
  return Uint8Array.from([
    ...bigEndian(avp.code, 4),
    bits(avp.vendorId !== undefined, avp.mandatory, avp.protected) + avp.reserved,
    ...bigEndian(8 + vendor.length + avp.data.length, 3),
    ...vendor,
    ...avp.data,
    ...bigEndian(avp.padding, paddingSize(avp.data)),
  ])
}

/** A message on the wire. */
export const messageOctets = ({ header, avps }: Message): Uint8Array => {
  const body = joined(...avps.map(avpOctets))
  return joined(
    Uint8Array.from([
      1,
      ...bigEndian(20 + body.length, 3),
      bits(header.request, header.proxiable, header.error, header.retransmitted) + header.reserved,
      ...bigEndian(header.commandCode, 3),
      ...bigEndian(header.applicationId, 4),
      ...bigEndian(header.hopByHopId, 4),
      ...bigEndian(header.endToEndId, 4),
    ]),
    body,
  )
}
