// The types of the combinators: what is inferred, and what does not compile.
import { sequenceS, sequenceT } from 'fp-ts/lib/Apply.js'
import { bind } from 'fp-ts/lib/Chain.js'
import type { Eq as EqOf } from 'fp-ts/lib/Eq.js'
import type { Option } from 'fp-ts/lib/Option.js'
import { Applicative as optionApplicative } from 'fp-ts/lib/Option.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as RA from 'fp-ts/lib/ReadonlyArray.js'
import type { Show as ShowOf } from 'fp-ts/lib/Show.js'
import type * as Monocle from 'monocle-ts/lib/Traversal.js'
import {
  alt,
  andThen,
  any,
  avp,
  bits,
  contramap,
  Decoder,
  DisconnectPeerRequest,
  each,
  fail,
  flag,
  focus,
  Format,
  getAll,
  grouped,
  layout,
  lazy,
  literal,
  many,
  map,
  modifyAll,
  octets,
  openBits,
  orElse,
  ProxyInfo,
  required,
  reserved,
  SessionTerminationRequest,
  succeed,
  tagged,
  type Avp,
  type Codec,
  type DisconnectPeer,
  type Encoder,
  type Eq,
  type Show,
  type Traversal,
  type TypeOf,
} from 'diameter-codec'
import { check, type Assignable, type Same } from './types.ts'

const number = Format.unsigned32

// decoders

const text = pipe(number, map(String))
check<Same<typeof text, Decoder<string>>>()

const either = pipe(
  number,
  alt(() => Format.utf8String),
)
check<Same<typeof either, Decoder<string | number>>>()

const chosen = pipe(
  number,
  andThen((n) => (n > 1 ? succeed(n) : n > 0 ? Format.utf8String : fail('a number'))),
)
check<Same<typeof chosen, Decoder<string | number>>>()

const rescued = pipe(
  number,
  orElse((error) => (error.extent > 0 ? succeed(true) : fail('a number'))),
)
check<Same<typeof rescued, Decoder<number | boolean>>>()

check<Same<ReturnType<typeof fail>, Decoder<never>>>()

const length = pipe(
  number,
  contramap((name: string) => name.length),
)
check<Same<typeof length, Encoder<string>>>()

const cause = pipe(
  DisconnectPeerRequest,
  map(({ disconnectCause }) => disconnectCause),
)
check<Same<TypeOf<typeof cause>, 'REBOOTING' | 'BUSY' | 'DO_NOT_WANT_TO_TALK_TO_YOU'>>()

// A half is no codec, so that it is no format.
// @ts-expect-error -- no encoder
avp({ name: 'Half', code: 1, mandatory: true, format: text })
const sizeOf = map((name: string) => name.length)
// @ts-expect-error -- no string here
sizeOf(number)
// @ts-expect-error -- a value, not a decoder
andThen((n: number) => n)

// instances

const record = sequenceS(Decoder.Apply)({ number, text: Format.utf8String })
check<Same<TypeOf<typeof record>, { readonly number: number; readonly text: string }>>()
const pair = sequenceT(Decoder.Apply)(number, text)
check<Same<typeof pair, Decoder<[number, string]>>>()
const list = pipe(
  [1, 2],
  RA.traverse(Decoder.Applicative)((n) =>
    pipe(
      number,
      map((m) => n + m),
    ),
  ),
)
check<Same<typeof list, Decoder<ReadonlyArray<number>>>>()
const bound = pipe(
  succeed({ a: 1 }),
  bind(Decoder.Chain)('b', ({ a }) => succeed(`${a}`)),
)
check<Same<TypeOf<typeof bound>, { readonly a: number; readonly b: string }>>()
check<Assignable<typeof DisconnectPeer, EqOf<DisconnectPeer>>>()
check<Assignable<typeof DisconnectPeerRequest, EqOf<DisconnectPeerRequest>>>()
check<Assignable<typeof Eq, EqOf<DisconnectPeer>>>()
check<Assignable<typeof Show, ShowOf<DisconnectPeer>>>()

// literal

const few = pipe(number, literal(1, 2))
check<Same<typeof few, Codec<1 | 2>>>()
const names = pipe(Format.enumerated({ A: 0, B: 1, C: 2 }), literal('A', 'B'))
check<Same<typeof names, Codec<'A' | 'B'>>>()
// @ts-expect-error -- a text has no such value
pipe(Format.utf8String, literal(1))
// @ts-expect-error -- none of its names
pipe(Format.enumerated({ A: 0 }), literal('B'))
// @ts-expect-error -- no value at all
pipe(number, literal())

// layouts

const packed = layout({
  number: bits(12),
  spare: reserved(3),
  flag,
  state: bits(8, { OFF: 0, ON: 1 }),
  growing: openBits(8, { A: 0 }),
  four: octets(4),
  inner: layout({ a: bits(8) }),
  rest: Format.utf8String,
})
check<
  Same<
    TypeOf<typeof packed>,
    {
      readonly number: number
      readonly flag: boolean
      readonly state: 'OFF' | 'ON'
      readonly growing: 'A' | number
      readonly four: Uint8Array
      readonly inner: { readonly a: number }
      readonly rest: string
    }
  >
>()
// @ts-expect-error -- more bits than a number has
bits(54)
// @ts-expect-error -- no bits
bits(0)
// @ts-expect-error -- no piece
layout({ a: 8 })
// @ts-expect-error -- no encoder
layout({ a: text })

// tagged

const vendor = { vendorId: 99999, mandatory: true }
const Kind = avp({ name: 'Kind', code: 3020, ...vendor, format: Format.enumerated({ TEXT: 0, SIZE: 1, NONE: 2 }) })
const Text = avp({ name: 'Text', code: 3021, ...vendor, format: Format.utf8String })
const Size = avp({ name: 'Size', code: 3022, ...vendor, format: Format.unsigned32 })

const item = tagged(Kind, {
  TEXT: grouped([required(Kind), required(Text), any]),
  SIZE: grouped([required(Kind), many(Size)]),
})
type Item =
  | { readonly kind: 'TEXT'; readonly text: string; readonly avps: ReadonlyArray<Avp> }
  | { readonly kind: 'SIZE'; readonly size: ReadonlyArray<number>; readonly avps: ReadonlyArray<Avp> }
check<Same<TypeOf<typeof item>, Item>>()
item.make({ kind: 'SIZE' })
// @ts-expect-error -- the text is missing
item.make({ kind: 'TEXT' })
// @ts-expect-error -- of the other variant
item.make({ kind: 'SIZE', text: 'a' })
// @ts-expect-error -- no value of Kind
tagged(Kind, { TEXTS: grouped([required(Kind)]) })
// @ts-expect-error -- a group without Kind
tagged(Kind, { TEXT: grouped([required(Text)]) })

const open = tagged(Kind, { TEXT: grouped([required(Kind), required(Text)]) }, grouped([required(Kind), any]))
check<
  Same<
    TypeOf<typeof open>,
    | { readonly kind: 'TEXT'; readonly text: string; readonly avps: ReadonlyArray<Avp> }
    | { readonly kind: 'SIZE' | 'NONE'; readonly avps: ReadonlyArray<Avp> }
  >
>()

const shape = tagged('shape', bits(8, { CIRCLE: 0, LINE: 1 }), {
  CIRCLE: layout({ radius: bits(16) }),
  LINE: layout({ from: bits(16), to: bits(16) }),
})
check<
  Same<
    TypeOf<typeof shape>,
    | { readonly shape: 'CIRCLE'; readonly radius: number }
    | { readonly shape: 'LINE'; readonly from: number; readonly to: number }
  >
>()
// @ts-expect-error -- no such name
tagged('shape', bits(8, { CIRCLE: 0 }), { OVAL: layout({ radius: bits(16) }) })
// @ts-expect-error -- a number has no fields
tagged('shape', bits(8, { CIRCLE: 0 }), { CIRCLE: number })

// lazy

interface Tree {
  readonly branch: ReadonlyArray<Tree>
  readonly avps: ReadonlyArray<Avp>
}
const Branch = avp({ name: 'Branch', code: 3011, ...vendor, format: lazy('Tree', (): Codec<Tree> => tree) })
const tree = grouped([many(Branch), any])
check<Same<TypeOf<typeof Branch>, Tree>>()
check<Same<TypeOf<typeof tree>, Tree>>()

// optics

const { lenses } = SessionTerminationRequest
type Request = TypeOf<typeof SessionTerminationRequest>
const hosts = focus(each(lenses.proxyInfo), ProxyInfo.data.lenses.proxyHost)
check<Same<typeof hosts, Traversal<Request, string>>>()
const routes = each(lenses.routeRecord)
check<Same<typeof routes, Traversal<Request, string>>>()
const name = focus(lenses.userName)
check<Same<typeof name, Traversal<Request, string>>>()
check<Assignable<typeof hosts, Monocle.Traversal<Request, string>>>()
check<Assignable<Monocle.Traversal<Request, string>, typeof hosts>>()
const allHosts = getAll(hosts)
check<Same<typeof allHosts, (request: Request) => ReadonlyArray<string>>>()
const effectful = hosts.modifyF(optionApplicative)
check<Assignable<ReturnType<typeof effectful>, (request: Request) => Option<Request>>>()
// @ts-expect-error -- no list
each(lenses.originHost)
// @ts-expect-error -- a lens of another record
focus(each(lenses.proxyInfo), lenses.originHost)
// @ts-expect-error -- hosts are texts
modifyAll(hosts, (n: number) => n + 1)
