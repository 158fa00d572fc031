// Disconnect-Peer as its user sees it: a discriminated union, readonly, nothing optional but by value.
import { isRight, type Either as FpEither } from 'fp-ts/lib/Either.js'
import type { Option as FpOption } from 'fp-ts/lib/Option.js'
import {
  DisconnectPeer,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  type AnswerMessage,
  type Avp,
  type CapabilitiesExchange,
  type DecodeError,
  type Either,
  type EncodeError,
  type Header,
  type Message,
  type Option,
  type SessionTermination,
  type TypeOf,
  type UncheckedGroup,
} from 'diameter-codec'
import { check, type Assignable, type Same } from './types.ts'

// the records

check<
  Same<
    { readonly [K in keyof DisconnectPeerRequest]: DisconnectPeerRequest[K] },
    {
      readonly _tag: 'DisconnectPeerRequest'
      readonly header: Header
      readonly originHost: string
      readonly originRealm: string
      readonly disconnectCause: 'REBOOTING' | 'BUSY' | 'DO_NOT_WANT_TO_TALK_TO_YOU'
      readonly avps: ReadonlyArray<Avp>
    }
  >
>()

check<
  Same<
    { readonly [K in keyof DisconnectPeerAnswer]: DisconnectPeerAnswer[K] },
    {
      readonly _tag: 'DisconnectPeerAnswer'
      readonly header: Header
      readonly resultCode: number
      readonly originHost: string
      readonly originRealm: string
      readonly errorMessage: string | undefined
      readonly failedAvp: UncheckedGroup | undefined
      readonly avps: ReadonlyArray<Avp>
    }
  >
>()

check<Same<TypeOf<typeof DisconnectPeer>, DisconnectPeerRequest | DisconnectPeerAnswer>>()
check<Same<DisconnectPeer, DisconnectPeerRequest | DisconnectPeerAnswer>>()
check<Assignable<TypeOf<typeof DisconnectPeerRequest>, DisconnectPeerRequest>>()
check<Assignable<DisconnectPeerRequest, TypeOf<typeof DisconnectPeerRequest>>>()

// decode and encode

const octets = new Uint8Array(0)
const decoded = DisconnectPeer.decode(octets)
check<Same<typeof decoded, Either<DecodeError, DisconnectPeerRequest | DisconnectPeerAnswer>>>()
check<Assignable<ReturnType<typeof DisconnectPeerRequest.decode>, Either<DecodeError, DisconnectPeerRequest>>>()
check<Same<ReturnType<typeof DisconnectPeerRequest.encode>, Either<EncodeError, Uint8Array>>>()
check<Same<ReturnType<(typeof Message)['decode']>, Either<DecodeError, Message>>>()

// Either and Option are fp-ts's own
check<Same<Either<string, number>, FpEither<string, number>>>()
check<Same<Option<string>, FpOption<string>>>()
const asFp: FpEither<DecodeError, DisconnectPeer> = decoded
const asOurs: Either<DecodeError, DisconnectPeer> = asFp
if (isRight(asOurs)) check<Same<typeof asOurs.right, DisconnectPeerRequest | DisconnectPeerAnswer>>()

// narrowing

const name = (message: DisconnectPeer): string => {
  switch (message._tag) {
    case 'DisconnectPeerRequest':
      check<Same<typeof message, DisconnectPeerRequest>>()
      return message.disconnectCause
    case 'DisconnectPeerAnswer':
      check<Same<typeof message, DisconnectPeerAnswer>>()
      return message.errorMessage ?? String(message.resultCode)
    default: {
      const nothing: never = message
      return nothing
    }
  }
}

const seconds = (cause: DisconnectPeerRequest['disconnectCause']): number => {
  switch (cause) {
    case 'REBOOTING':
      return 30
    case 'BUSY':
      return 300
    case 'DO_NOT_WANT_TO_TALK_TO_YOU':
      return Infinity
  }
}

/** What a switch without the last case would need: the compiler finds it. */
// @ts-expect-error -- not every cause returns
const tooFew = (cause: DisconnectPeerRequest['disconnectCause']): number => {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- that is the point
  switch (cause) {
    case 'REBOOTING':
      return 30
    case 'BUSY':
      return 300
  }
}

const three = (message: SessionTermination | CapabilitiesExchange): string => {
  switch (message._tag) {
    case 'SessionTerminationRequest':
      check<Same<typeof message.sessionId, string>>()
      return message.sessionId
    case 'SessionTerminationAnswer':
      return message.sessionId
    case 'CapabilitiesExchangeRequest':
      return message.productName
    case 'CapabilitiesExchangeAnswer':
      return message.productName
    case 'AnswerMessage':
      check<Same<typeof message, AnswerMessage>>()
      return message.sessionId ?? ''
    default: {
      const nothing: never = message
      return nothing
    }
  }
}

// make

const ids = { hopByHopId: 1, endToEndId: 2 }
const origin = { originHost: 'a.example.net', originRealm: 'example.net' }
const request = DisconnectPeerRequest.make({ header: ids, ...origin, disconnectCause: 'REBOOTING' })
check<Assignable<typeof request, DisconnectPeerRequest>>()
DisconnectPeerAnswer.make({ header: ids, ...origin, resultCode: 2001, errorMessage: undefined })
DisconnectPeerAnswer.make({ header: ids, ...origin, resultCode: 2001, failedAvp: { avps: [] }, avps: [] })

// @ts-expect-error -- a field is missing
DisconnectPeerRequest.make({ header: ids, ...origin })
// @ts-expect-error -- a cause that there is not
DisconnectPeerRequest.make({ header: ids, ...origin, disconnectCause: 'SLEEPY' })
// @ts-expect-error -- a number in place of its name
DisconnectPeerRequest.make({ header: ids, ...origin, disconnectCause: 0 })
// @ts-expect-error -- a field that there is not
DisconnectPeerRequest.make({ header: ids, ...origin, disconnectCause: 'BUSY', orginHost: 'a' })
// @ts-expect-error -- another command's field
DisconnectPeerRequest.make({ header: ids, ...origin, disconnectCause: 'BUSY', resultCode: 2001 })
// @ts-expect-error -- a header without its identifiers
DisconnectPeerRequest.make({ header: { hopByHopId: 1 }, ...origin, disconnectCause: 'BUSY' })
// @ts-expect-error -- a text in place of a number
DisconnectPeerAnswer.make({ header: ids, ...origin, resultCode: '2001' })

const answer = DisconnectPeerAnswer.answerTo(request)({ ...origin, resultCode: 2001 })
check<Assignable<typeof answer, DisconnectPeerAnswer>>()
// @ts-expect-error -- the identifiers are the request's
DisconnectPeerAnswer.answerTo(request)({ header: ids, ...origin, resultCode: 2001 })
// @ts-expect-error -- Result-Code is missing
DisconnectPeerAnswer.answerTo(request)(origin)

// readonly all the way down

// @ts-expect-error -- readonly
request.originHost = 'b'
// @ts-expect-error -- readonly
request.header.hopByHopId = 2
// @ts-expect-error -- readonly
const { push: _push } = request.avps
// @ts-expect-error -- readonly
const { pop: _pop } = answer.avps

// @ts-expect-error -- no such field
const { orginHost: _orginHost } = request
// @ts-expect-error -- a DPA's
const { resultCode: _resultCode } = request
// @ts-expect-error -- one of the two, not yet known which
const { disconnectCause: _cause } = {} as DisconnectPeer

// keys that are always there: leaving one out of a record is an error, though `undefined` may be its value
// @ts-expect-error -- errorMessage and failedAvp are missing
const partial: DisconnectPeerAnswer = {
  _tag: 'DisconnectPeerAnswer',
  header: request.header,
  ...origin,
  resultCode: 1,
  avps: [],
}

// equality is an Eq of fp-ts
check<Same<ReturnType<typeof DisconnectPeer.equals>, boolean>>()

export { name, partial, seconds, three, tooFew }
