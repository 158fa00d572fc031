/**
 * Unions of groups, and of packed fields, told apart by one of their values.
 *
 * @module
 */
import { codec, readSized, type AnyCodec, type Codec, type TypeOf } from '../algebra/codec.ts'
import { layout, type Bits } from '../algebra/layout.ts'
import type { Shape, Variants } from '../algebra/shape.ts'
import { refuseAt, type Sink, refuseValue } from '../octets/sink.ts'
import { fail, failUnder, type Source } from '../octets/source.ts'
import { dataAt, isAvpAt, isAvpOf, lengthAt, paddedSize } from '../octets/avp-header.ts'
import { failAvpLength, failWithin } from '../wire/avp.ts'
import { exampleOf, failSize, type AnyDefinition } from './definition.ts'
import type { Simplify } from './field-types.ts'
import { makeValue } from './make.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What a tag may be, so that it is a key. */
type Tag = string | number

/** A record of one variant: its tag, and what the variant has beside it. */
type Tagged<Key extends string, T, A> = Simplify<{ readonly [K in Key]: T } & Omit<A, Key>>

/** The union of the variants' records; a tag without a variant stands before the fields of `Otherwise`. */
type TaggedRecord<Key extends string, T, V, Otherwise> =
  | { [K in keyof V]: V[K] extends AnyCodec ? Tagged<Key, K, TypeOf<V[K]>> : never }[keyof V]
  | (Otherwise extends AnyCodec ? Tagged<Key, Exclude<T, keyof V>, TypeOf<Otherwise>> : never)

type InputOf<C> = C extends { readonly make: (input: infer Input) => unknown }
  ? Input
  : C extends AnyCodec
    ? TypeOf<C>
    : never

/** What a union's record is made from. */
type TaggedInput<Key extends string, T, V, Otherwise> =
  | { [K in keyof V]: Tagged<Key, K, InputOf<V[K]>> }[keyof V]
  | (Otherwise extends AnyCodec ? Tagged<Key, Exclude<T, keyof V>, InputOf<Otherwise>> : never)

/** The codec of a union of groups. */
export interface TaggedGroupCodec<Key extends string, T, V, Otherwise> extends Codec<
  TaggedRecord<Key, T, V, Otherwise>
> {
  readonly variants: V
  /** The group of every other tag, where there is one. */
  readonly otherwise: Otherwise
  /** The group that a record is one of, by its tag. */
  readonly variantOf: (record: unknown) => AnyCodec | undefined
  /** A record from its fields; those that may be absent may be left out. */
  readonly make: (input: TaggedInput<Key, T, V, Otherwise>) => TaggedRecord<Key, T, V, Otherwise>
}

/** The codec of a union of packed fields. */
export interface TaggedLayoutCodec<Key extends string, T, V, Otherwise> extends Codec<
  TaggedRecord<Key, T, V, Otherwise>
> {
  readonly variants: V
}

/** Every tag is one of `T`; the variant of any other could not be met. */
type OnlyTags<V, T> = { readonly [K in Exclude<keyof V, T>]: { readonly 'is no value of the tag': K } }

/** A variant's record has the tag as a field. */
type HasKey<Key extends string> = AnyCodec & { readonly decode: Codec<{ readonly [K in Key]: unknown }>['decode'] }

/** A variant's value is a record. */
type HasFields = AnyCodec & { readonly decode: Codec<object>['decode'] }

// -------------------------------------------------------------------------------------
// variants
// -------------------------------------------------------------------------------------

type Choose = (tag: unknown) => Codec<unknown> | undefined

const choosing = (variants: Variants, otherwise: AnyCodec | undefined): Choose => {
  const byTag = new Map<unknown, AnyCodec>(Object.entries(variants))
  return (tag) =>
    tag === undefined
      ? undefined
      : ((byTag.get(`${tag as string | number}`) ?? otherwise) as Codec<unknown> | undefined)
}

const tagOf = (record: unknown, key: string): unknown =>
  typeof record === 'object' && record !== null ? (record as { readonly [key: string]: unknown })[key] : undefined

const expectedTag = (variants: Variants): string => `one of ${Object.keys(variants).join(', ')}`

/** The codec for a value that is written; notes the refusal where there is none. */
const chosenFor = (sink: Sink, value: unknown, key: string, choose: Choose, variants: Variants) => {
  const tag = tagOf(value, key)
  const chosen = choose(tag)
  if (chosen !== undefined) return chosen
  refuseValue(sink, expectedTag(variants), tag)
  refuseAt(sink, key)
  return undefined
}

// -------------------------------------------------------------------------------------
// groups
// -------------------------------------------------------------------------------------

/** The value of the first AVP of a definition in a group, and where it stands. */
const readTag = (source: Source, definition: AnyDefinition, from: number, to: number) => {
  const { code, vendorId, data } = definition
  const { view } = source
  for (let at = from; at < to;) {
    if (!isAvpAt(view, at, to)) return failAvpLength(source, at, to)
    const start = dataAt(view, at)
    const end = at + lengthAt(view, at)
    if (isAvpOf(view, at, code, vendorId)) {
      if (end - start < data.minimum || end - start > data.maximum) {
        return failSize(source, definition, at, to, end - start)
      }
      const tag = data.decodeAt(source, start, end)
      return tag === undefined ? failWithin(source, definition.name, at, to) : { tag, at, start, end }
    }
    at += paddedSize(end - at)
  }
  return fail(source, { _tag: 'MissingAvp' }, from, 0, definition.name, [exampleOf(definition)])
}

const taggedGroups = (definition: AnyDefinition, variants: Variants, otherwise: AnyCodec | undefined) => {
  const { key } = definition
  const choose = choosing(variants, otherwise)
  const variantOf = (record: unknown) => choose(tagOf(record, key))
  const shape: Shape = { _tag: 'GroupUnion', key, variants, otherwise, variantOf }
  return codec<unknown, object>(
    {
      name: 'Grouped',
      format: 'Grouped',
      minimum: 0,
      maximum: Infinity,
      decodeAt: (source, from, to) => {
        const read = readTag(source, definition, from, to)
        if (read === undefined) return undefined
        const chosen = choose(read.tag)
        if (chosen !== undefined) return readSized(chosen, source, from, to)
        const { at, start, end } = read
        fail(source, { _tag: 'InvalidAvpValue', expected: expectedTag(variants) }, start, end - start)
        return failWithin(source, definition.name, at, to)
      },
      encodeTo: (sink, value) => {
        const chosen = chosenFor(sink, value, key, choose, variants)
        return chosen !== undefined && chosen.encodeTo(sink, value)
      },
    },
    shape,
    { variants, otherwise, variantOf, make: (input: unknown) => makeValue({ shape }, input) },
  )
}

// -------------------------------------------------------------------------------------
// packed fields
// -------------------------------------------------------------------------------------

const taggedLayouts = (key: string, tag: Bits<unknown>, variants: Variants, otherwise: AnyCodec | undefined) => {
  const head = layout({ [key]: tag })
  const size = head.minimum
  const choose = choosing(variants, otherwise)
  const all = [...Object.values(variants), ...(otherwise === undefined ? [] : [otherwise])]
  return codec<unknown, object>(
    {
      name: 'OctetString',
      format: 'OctetString',
      minimum: size + Math.min(...all.map(({ minimum }) => minimum)),
      maximum: size + Math.max(...all.map(({ maximum }) => maximum)),
      decodeAt: (source, from, to) => {
        const tagged = head.decodeAt(source, from, from + size)
        if (tagged === undefined) return undefined
        const chosen = choose(tagged[key])
        if (chosen === undefined) {
          fail(source, { _tag: 'InvalidAvpValue', expected: expectedTag(variants) }, from, size)
          failUnder(source, key)
          return undefined
        }
        const value = readSized(chosen, source, from + size, to)
        return value === undefined ? undefined : { ...tagged, ...(value as object) }
      },
      encodeTo: (sink, value) => {
        const chosen = chosenFor(sink, value, key, choose, variants)
        return chosen !== undefined && head.encodeTo(sink, value as never) && chosen.encodeTo(sink, value)
      },
    },
    { _tag: 'LayoutUnion', key, variants, otherwise },
    { variants },
  )
}

// -------------------------------------------------------------------------------------
// constructor
// -------------------------------------------------------------------------------------

/** The values of a definition that are keys. */
type TagsOf<D extends AnyDefinition> = TypeOf<D> & Tag

/**
 * A union of groups, chosen by the AVP that each of them has, wherever it stands: the record is a discriminated union. A
 * tag without a variant is refused with 5004, or read by `otherwise` where that is given.
 *
 * ```ts
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { avp, Format, grouped, required, tagged, type TypeOf } from 'diameter-codec'
 *
 * const Kind = avp({ name: 'Kind', code: 3020, vendorId: 99999, mandatory: true, format: Format.enumerated({ TEXT: 0, SIZE: 1 }) })
 * const Text = avp({ name: 'Text', code: 3021, vendorId: 99999, mandatory: true, format: Format.utf8String })
 * const Size = avp({ name: 'Size', code: 3022, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
 *
 * const Item = tagged(Kind, {
 *   TEXT: grouped([required(Kind), required(Text)]),
 *   SIZE: grouped([required(Kind), required(Size)]),
 * })
 * const textOf = (item: TypeOf<typeof Item>): string => (item.kind === 'TEXT' ? item.text : `${item.size}`)
 * textOf(Item.make({ kind: 'SIZE', size: 3 })) // => '3'
 * ```
 *
 * Or a union of packed fields, chosen by the bits at their head; the tag goes by the name given:
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { bits, Format, layout, tagged } from 'diameter-codec'
 *
 * const Shape = tagged('shape', bits(8, { CIRCLE: 0, LINE: 1 }), {
 *   CIRCLE: layout({ radius: bits(16) }),
 *   LINE: layout({ from: bits(16), to: bits(16) }),
 * })
 * Shape.decode(Uint8Array.of(0, 0, 9)) // => right({ shape: 'CIRCLE', radius: 9 })
 * Shape.encode({ shape: 'LINE', from: 1, to: 2 }) // => right(Uint8Array.of(1, 0, 1, 0, 2))
 * ```
 */
export function tagged<
  D extends AnyDefinition,
  const V extends { readonly [K in TagsOf<D>]?: HasKey<D['key']> },
  Otherwise extends HasKey<D['key']> | undefined = undefined,
>(
  definition: D,
  variants: V & OnlyTags<V, TagsOf<D>>,
  otherwise?: Otherwise,
): TaggedGroupCodec<D['key'], TagsOf<D>, V, Otherwise>
export function tagged<
  const Key extends string,
  T extends Tag,
  const V extends { readonly [K in T]?: HasFields },
  Otherwise extends HasFields | undefined = undefined,
>(key: Key, tag: Bits<T>, variants: V & OnlyTags<V, T>, otherwise?: Otherwise): TaggedLayoutCodec<Key, T, V, Otherwise>
/*#__NO_SIDE_EFFECTS__*/
export function tagged(...parts: ReadonlyArray<unknown>): unknown {
  const [first, ...rest] = parts
  if (typeof first !== 'string') return taggedGroups(first as AnyDefinition, rest[0] as Variants, rest[1] as AnyCodec)
  return taggedLayouts(first, rest[0] as Bits<unknown>, rest[1] as Variants, rest[2] as AnyCodec)
}
