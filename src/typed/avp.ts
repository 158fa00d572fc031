/**
 * The constructor of definitions: an AVP's own codec, from what a table would look at of it.
 *
 * @module
 */
import { codec, readSized, type AnyCodec, type Codec, type TypeOf } from '../algebra/codec.ts'
import { right } from '../ground/either.ts'
import { memo } from '../ground/memo.ts'
import { writing } from '../octets/sink.ts'
import { dataAt, isAvpOf, lengthAt, paddedSize } from '../octets/avp-header.ts'
import { failUnder, reading, source } from '../octets/source.ts'
import { avpEnd, failAvp, failAvpLength, failWithin, readAvp } from '../wire/avp.ts'
import { failSize, type AvpDefinition, type AvpDescription } from './definition.ts'
import { keyOf } from './name.ts'
import { required } from './rule.ts'
import { fieldOf } from './table.ts'
import { writeOne } from './write.ts'

/**
 * Defines an AVP: one line, the specification's own words.
 *
 * ```ts
 * import { avp, Format } from 'diameter-codec'
 * import { right } from 'fp-ts/lib/Either.js'
 *
 * const ServiceLevel = avp({ name: 'Service-Level', code: 3001, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
 * ServiceLevel.key // => 'serviceLevel'
 * ServiceLevel.encode(7) // => right(Uint8Array.of(0, 0, 11, 185, 192, 0, 0, 16, 0, 1, 134, 159, 0, 0, 0, 7))
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const avp = <const Name extends string, Data extends AnyCodec>(
  description: AvpDescription<Name, Data>,
): AvpDefinition<Name, Data> => {
  type A = TypeOf<Data>
  const { name, code, vendorId, mandatory, format } = description
  const data = format as unknown as Codec<A>
  const field = memo(() => fieldOf(required(definition), definition.key))
  const definition: AvpDefinition<Name, Data> = codec<A, Omit<AvpDefinition<Name, Data>, keyof Codec<A>>>(
    {
      name,
      format: format.format,
      minimum: 0,
      maximum: Infinity,
      decodeAt: (source, from, to) => {
        const end = avpEnd(source, from, to)
        if (end < 0) return undefined
        if (from + paddedSize(end - from) !== to) return failAvpLength(source, from, to)
        if (!isAvpOf(source.view, from, code, vendorId))
          return failAvp(source, { _tag: 'AvpNotAllowed' }, from, to, undefined)
        const start = dataAt(source.view, from)
        const size = end - start
        if (size < data.minimum || size > data.maximum) return failSize(source, definition, from, to, size)
        return data.decodeAt(source, start, end) ?? failWithin(source, name, from, to)
      },
      encodeTo: (sink, value) => writeOne(sink, field(), value),
    },
    { _tag: 'AvpDefinition', data: format },
    {
      key: keyOf(name),
      code,
      vendorId,
      mandatory,
      data: format,
      toAvp: (value) => {
        const octets = writing(definition.encodeTo, value)
        if (octets._tag === 'Left') return octets
        const input = source(octets.right)
        return right(readAvp(input, 0, lengthAt(input.view, 0), octets.right.length))
      },
      fromAvp: (avp) => {
        const input = source(avp.data)
        const value = readSized(data, input, 0, avp.data.length)
        if (input.failure !== undefined) {
          failUnder(input, name)
          input.failure.failedAvp = [avp]
          input.failure.groups = undefined
        }
        return reading(input, value)
      },
    },
  ) as AvpDefinition<Name, Data>
  return definition
}
