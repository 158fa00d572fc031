// AVPs and headers of the base protocol in hexadecimal, and what a test wants to know of a refusal.
import { resultCode, type DecodeError, type DecodeOptions, type Either } from 'diameter-codec'
import { leftOf } from '../arbitrary/octets.ts'

/** Headers; `message` fills in the length. */
export const header = {
  dpr: '01000000 8000011a 00000000 11111111 22222222 ',
  dpa: '01000000 0000011a 00000000 11111111 22222222 ',
  dwr: '01000000 80000118 00000000 11111111 22222222 ',
  cer: '01000000 80000101 00000000 11111111 22222222 ',
  cea: '01000000 00000101 00000000 11111111 22222222 ',
  str: '01000000 c0000113 00000004 11111111 22222222 ',
  raa: '01000000 40000102 00000004 11111111 22222222 ',
} as const

/** AVPs as the RFC has them sent. */
export const sent = {
  originHost: '00000108 4000000b 612e62 00 ', // a.b
  originRealm: '00000128 40000009 62 000000 ', // b
  rebooting: '00000111 4000000c 00000000 ',
  success: '0000010c 4000000c 000007d1 ',
  sessionId: '00000107 4000000d 613b313b31 000000 ', // a;1;1
  unknown: '000003e7 80000010 000028af 01020304 ',
  unknownMandatory: '000003e7 c0000010 000028af 01020304 ',
} as const

interface Decoder {
  readonly decode: (octets: Uint8Array, options?: DecodeOptions) => Either<DecodeError, unknown>
}

/** All of a refusal but the excerpt. */
export const refusal = (decoder: Decoder, octets: Uint8Array, options?: DecodeOptions) => {
  const error = leftOf(decoder.decode(octets, options))
  const { reason, path, offset, extent, failedAvp } = error
  return { reason, path, offset, extent, failedAvp, resultCode: resultCode(error) }
}

/** Values that are no record, of every kind that JavaScript has. */
export const strangers: ReadonlyArray<unknown> = [
  undefined,
  null,
  true,
  false,
  0,
  -1,
  0.5,
  Number.NaN,
  1n,
  '',
  'text',
  Symbol('stranger'),
  () => 0,
  [],
  [1],
  {},
  Object.create(null),
  new Date(0),
  new Map(),
  new Uint8Array(3),
]
