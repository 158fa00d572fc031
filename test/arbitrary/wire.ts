import * as fc from 'fast-check'
import type { Avp, Header, Message } from 'diameter-codec'
import { avpOctets, paddingSize } from './reference.ts'
import { joined } from './octets.ts'

/** A number of 32 bits, its ends and the sign bit often. */
export const unsigned32: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 0xffffffff }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff) },
)

/** A few octets, so that every padding occurs. */
export const octets: fc.Arbitrary<Uint8Array> = fc.uint8Array({ maxLength: 24 })

/** The AVP with padding that fits its data. */
const padded = (avp: Avp): Avp => ({ ...avp, padding: avp.padding % 256 ** paddingSize(avp.data) })

/** An AVP of the given data, with any code, vendor (0 too), flags and padding. */
const avpOf = (data: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Avp> =>
  fc
    .record({
      code: fc.oneof(unsigned32, fc.integer({ min: 256, max: 300 })),
      vendorId: fc.option(fc.oneof(unsigned32, fc.constantFrom(0, 10415)), { nil: undefined }),
      mandatory: fc.boolean(),
      protected: fc.boolean(),
      reserved: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 31 })),
      data,
      padding: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffffff })),
    })
    .map(padded)

const { avp: anyAvp } = fc.letrec<{ readonly avp: Avp; readonly group: Uint8Array }>((tie) => ({
  avp: avpOf(fc.oneof({ depthSize: 'small', withCrossShrink: true }, octets, tie('group'))),
  group: fc.array(tie('avp'), { maxLength: 3 }).map((avps) => joined(...avps.map(avpOctets))),
}))

/** Any AVP: all flags, the reserved ones too, a Vendor-Id of 0, padding that is not zero, groups in groups. */
export const wireAvp: fc.Arbitrary<Avp> = anyAvp

/** E is never set in a request. */
const withGoodFlags = (header: Header): Header => ({ ...header, error: header.error && !header.request })

/** Any header that a message may have. */
export const wireHeader: fc.Arbitrary<Header> = fc
  .record({
    request: fc.boolean(),
    proxiable: fc.boolean(),
    error: fc.boolean(),
    retransmitted: fc.boolean(),
    reserved: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 15 })),
    commandCode: fc.oneof(fc.constantFrom(257, 280, 282), fc.integer({ min: 0, max: 0xffffff })),
    applicationId: unsigned32,
    hopByHopId: unsigned32,
    endToEndId: unsigned32,
  })
  .map(withGoodFlags)

/** Any message. */
export const wireMessage: fc.Arbitrary<Message> = fc.record({
  _tag: fc.constant('Message' as const),
  header: wireHeader,
  avps: fc.array(wireAvp, { maxLength: 6 }),
})
