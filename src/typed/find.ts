/**
 * Finding AVPs by a path of definitions, through groups, in wire and in typed messages alike.
 *
 * @module
 */
import type { TypeOf } from '../algebra/codec.ts'
import { left, right, type Either } from '../ground/either.ts'
import type { DecodeError } from '../ground/error.ts'
import type { Avp } from '../ground/record.ts'
import { reading, source } from '../octets/source.ts'
import { readAvps } from '../wire/avp.ts'
import type { AnyDefinition } from './definition.ts'

/** A message or a group: AVPs in `avps`, and in a typed one fields by their keys. */
interface HasAvps {
  readonly avps: ReadonlyArray<Avp>
}

const isMatch = (definition: AnyDefinition, avp: Avp): boolean =>
  avp.code === definition.code && (avp.vendorId ?? 0) === (definition.vendorId ?? 0)

/** Keys that hold no AVP's value. */
const notFields: ReadonlySet<string> = /*#__PURE__*/ new Set(['_tag', 'header', 'avps', 'undecoded'])

/**
 * The values of a definition's field, one or many, or none. A record does not say which definitions its fields are from:
 * the key tells, and whether the definition can write the value.
 */
const fieldValues = (record: HasAvps, { key, data }: AnyDefinition): ReadonlyArray<unknown> => {
  if (notFields.has(key) || !Object.hasOwn(record, key)) return []
  const value = (record as unknown as { readonly [key: string]: unknown })[key]
  const isValue = (item: unknown): boolean => data.encode(item as never)._tag === 'Right'
  if (isValue(value)) return [value]
  return Array.isArray(value) ? (value as ReadonlyArray<unknown>).filter(isValue) : []
}

const withName = (error: DecodeError, name: string): DecodeError => ({ ...error, path: [name, ...error.path] })

/** The AVPs inside a group as they came; those of Failed-AVP as far as they can be told. */
const innerAvps = (definition: AnyDefinition, avp: Avp): Either<DecodeError, HasAvps> => {
  if (definition.data.shape._tag === 'UncheckedGroup') return definition.fromAvp(avp) as Either<DecodeError, HasAvps>
  const input = source(avp.data)
  const avps = reading(input, readAvps(input, 0, avp.data.length))
  return avps._tag === 'Left' ? avps : right({ avps: avps.right })
}

/** What the rest of a path finds inside one AVP. */
const insideAvp = (
  definition: AnyDefinition,
  path: ReadonlyArray<AnyDefinition>,
  avp: Avp,
): Either<DecodeError, ReadonlyArray<unknown>> => {
  const inner = innerAvps(definition, avp)
  const found = inner._tag === 'Left' ? inner : find(path, inner.right)
  return found._tag === 'Left' ? left(withName(found.left, definition.name)) : found
}

const find = (path: ReadonlyArray<AnyDefinition>, record: HasAvps): Either<DecodeError, ReadonlyArray<unknown>> => {
  const [first, ...rest] = path
  if (first === undefined) return right([])
  const values: Array<unknown> = []
  for (const value of fieldValues(record, first)) {
    if (rest.length === 0) {
      values.push(value)
      continue
    }
    const inner = find(rest, value as HasAvps)
    if (inner._tag === 'Left') return left(withName(inner.left, first.name))
    for (const found of inner.right) values.push(found)
  }
  for (const avp of record.avps ?? []) {
    if (!isMatch(first, avp)) continue
    const found = rest.length === 0 ? first.fromAvp(avp) : insideAvp(first, rest, avp)
    if (found._tag === 'Left') return found
    if (rest.length === 0) values.push(found.right)
    else for (const value of found.right as ReadonlyArray<unknown>) values.push(value)
  }
  return right(values)
}

type Last<Path extends ReadonlyArray<AnyDefinition>> = Path extends readonly [...ReadonlyArray<AnyDefinition>, infer D]
  ? D extends AnyDefinition
    ? TypeOf<D>
    : never
  : never

/**
 * The values of all AVPs at the end of a path of definitions, in order: `findAvps(FailedAvp, OriginHost)` gives every
 * Origin-Host in every Failed-AVP. None is an empty list; one whose data does not fit its format is a `Left`. Where the
 * message was typed, its fields are looked at, by the definition's key, as well as its `avps`.
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { DisconnectPeerRequest, findAvps, OriginHost, UserName } from 'diameter-codec'
 *
 * const request = DisconnectPeerRequest.make({
 *   header: { hopByHopId: 1, endToEndId: 2 },
 *   originHost: 'a.example.net',
 *   originRealm: 'example.net',
 *   disconnectCause: 'REBOOTING',
 * })
 * findAvps(OriginHost)(request) // => right(['a.example.net'])
 * findAvps(UserName)(request) // => right([])
 * ```
 */
export const findAvps =
  <const Path extends readonly [AnyDefinition, ...ReadonlyArray<AnyDefinition>]>(...path: Path) =>
  (message: HasAvps): Either<DecodeError, ReadonlyArray<Last<Path>>> =>
    find(path, message) as Either<DecodeError, ReadonlyArray<Last<Path>>>

/**
 * A new value of the same type with the AVP at the end of `avps`; the input stays as it is.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { appendAvp, Avp, Message } from 'diameter-codec'
 *
 * const message = Message.make({ header: { commandCode: 280, hopByHopId: 1, endToEndId: 2 }, avps: [] })
 * const avp = Avp.make({ code: 999, vendorId: 10415, data: new Uint8Array(0) })
 * pipe(message, appendAvp(avp)).avps // => [avp]
 * ```
 */
export const appendAvp =
  (avp: Avp) =>
  <M extends HasAvps>(message: M): M => ({ ...message, avps: message.avps.concat([avp]) })

/**
 * The same with any number of AVPs, in order; where there are many, in a fraction of the time of one after another.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { appendAvps, Avp, Message } from 'diameter-codec'
 *
 * const message = Message.make({ header: { commandCode: 280, hopByHopId: 1, endToEndId: 2 }, avps: [] })
 * const avps = [1, 2, 3].map((octet) => Avp.make({ code: 999, data: Uint8Array.of(octet) }))
 * pipe(message, appendAvps(avps)).avps // => avps
 * ```
 */
export const appendAvps =
  (avps: ReadonlyArray<Avp>) =>
  <M extends HasAvps>(message: M): M => ({ ...message, avps: message.avps.concat(avps) })
