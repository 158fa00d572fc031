// The contract's example, type by type.
import {
  any,
  appendAvp,
  avp,
  command,
  Dictionary,
  exactlyOne,
  exchange,
  FailedAvp,
  findAvps,
  fixed,
  Format,
  grouped,
  imap,
  many,
  Message,
  named,
  optional,
  OriginHost,
  OriginRealm,
  required,
  ResultCode,
  rfc6733,
  SessionId,
  some,
  type Avp,
  type Clash,
  type Codec,
  type DecodeError,
  type DisconnectPeerAnswer,
  type DisconnectPeerRequest,
  type emap,
  type Either,
  type Header,
  type ProxyInfo,
  type refine,
  type TypeOf,
  type UncheckedGroup,
} from 'diameter-codec'
import { check, type Assignable, type Same } from './types.ts'

const ServiceLevel = avp({
  name: 'Service-Level',
  code: 3001,
  vendorId: 99999,
  mandatory: true,
  format: Format.unsigned32,
})
const Party = avp({
  name: 'Party',
  code: 3002,
  vendorId: 99999,
  mandatory: true,
  format: grouped([required(ServiceLevel), any]),
})
export const ServiceLevelRequest = command(
  'Service-Level-Request',
  { code: 9001, applicationId: 16777999, request: true, proxiable: true },
  [fixed(SessionId), required(OriginHost), required(OriginRealm), optional(ServiceLevel), many(Party), any],
)
export interface ServiceLevelRequest extends TypeOf<typeof ServiceLevelRequest> {}

// exactly the fields of the contract

interface PartyRecord {
  readonly serviceLevel: number
  readonly avps: ReadonlyArray<Avp>
}

check<
  Same<
    keyof ServiceLevelRequest,
    '_tag' | 'header' | 'sessionId' | 'originHost' | 'originRealm' | 'serviceLevel' | 'party' | 'avps'
  >
>()
check<Same<ServiceLevelRequest['_tag'], 'ServiceLevelRequest'>>()
check<Same<ServiceLevelRequest['header'], Header>>()
check<Same<ServiceLevelRequest['sessionId'], string>>()
check<Same<ServiceLevelRequest['originHost'], string>>()
check<Same<ServiceLevelRequest['originRealm'], string>>()
check<Same<ServiceLevelRequest['serviceLevel'], number | undefined>>()
check<Same<ServiceLevelRequest['avps'], ReadonlyArray<Avp>>>()
check<Assignable<ServiceLevelRequest['party'], ReadonlyArray<PartyRecord>>>()
check<Assignable<ReadonlyArray<PartyRecord>, ServiceLevelRequest['party']>>()

// a name changes nothing but what is shown

export const NamedParty = avp({
  name: 'Party',
  code: 3002,
  vendorId: 99999,
  mandatory: true,
  format: grouped([required(ServiceLevel), any], named<NamedParty>()),
})
export interface NamedParty extends TypeOf<typeof NamedParty.data> {}
export const NamedRequest = command(
  'Named-Request',
  { code: 9001, tag: 'ServiceLevelRequest', request: true },
  () => [fixed(SessionId), required(OriginHost), required(OriginRealm), optional(ServiceLevel), many(NamedParty), any],
  named<NamedRequest>(),
)
export interface NamedRequest extends TypeOf<typeof NamedRequest> {}
check<Same<ReturnType<typeof NamedRequest.make>, NamedRequest>>()
check<Same<NamedRequest['party'], ReadonlyArray<NamedParty>>>()
check<Same<keyof NamedRequest, keyof ServiceLevelRequest>>()
check<Assignable<NamedRequest, ServiceLevelRequest>>()
check<Assignable<ServiceLevelRequest, NamedRequest>>()
check<Assignable<Parameters<typeof NamedRequest.make>, Parameters<typeof ServiceLevelRequest.make>>>()
check<Assignable<Parameters<typeof ServiceLevelRequest.make>, Parameters<typeof NamedRequest.make>>>()

// keys that are always there
const keys: { readonly [K in keyof ServiceLevelRequest]-?: true } = {
  _tag: true,
  header: true,
  sessionId: true,
  originHost: true,
  originRealm: true,
  serviceLevel: true,
  party: true,
  avps: true,
}
check<
  Same<
    { [K in keyof ServiceLevelRequest]: ServiceLevelRequest[K] },
    { [K in keyof ServiceLevelRequest]-?: ServiceLevelRequest[K] }
  >
>()

// definitions know their names and keys

check<Same<typeof ServiceLevel.name, 'Service-Level'>>()
check<Same<typeof ServiceLevel.key, 'serviceLevel'>>()
check<Same<typeof FailedAvp.key, 'failedAvp'>>()
check<Same<TypeOf<typeof ServiceLevel>, number>>()
check<Same<TypeOf<typeof FailedAvp>, UncheckedGroup>>()
const Imsi = avp({ name: '3GPP-IMSI', code: 1, vendorId: 10415, mandatory: true, format: Format.utf8String })
check<Same<typeof Imsi.key, '3gppImsi'>>()
check<Same<typeof ServiceLevelRequest.tag, 'ServiceLevelRequest'>>()
check<Same<typeof ServiceLevelRequest.grammar, string>>()

// make fills in what may be left out

const request = ServiceLevelRequest.make({
  header: { hopByHopId: 1, endToEndId: 2 },
  sessionId: 's',
  originHost: 'a',
  originRealm: 'b',
  party: [{ serviceLevel: 1 }, { serviceLevel: 2, avps: [] }],
})
check<Assignable<typeof request, ServiceLevelRequest>>()
const rest = { header: { hopByHopId: 1, endToEndId: 2 }, sessionId: 's', originHost: 'a', originRealm: 'b' }
// @ts-expect-error -- a group needs what its grammar requires
ServiceLevelRequest.make({ ...rest, party: [{}] })
// @ts-expect-error -- a text in place of a number, in a group
ServiceLevelRequest.make({ ...rest, party: [{ serviceLevel: '1' }] })
// @ts-expect-error -- a part that the group has not
ServiceLevelRequest.make({ ...rest, party: [{ serviceLevel: 1, level: 1 }] })

// formats

const Level = avp({
  name: 'Level',
  code: 1,
  vendorId: 9,
  mandatory: true,
  format: Format.enumerated({ LOW: 0, HIGH: 1 }),
})
const OpenLevel = avp({
  name: 'Open-Level',
  code: 2,
  vendorId: 9,
  mandatory: true,
  format: Format.openEnumerated({ LOW: 0 }),
})
const Sixty = avp({ name: 'Sixty', code: 3, vendorId: 9, mandatory: true, format: Format.unsigned64 })
check<Same<TypeOf<typeof Level>, 'LOW' | 'HIGH'>>()
check<Same<TypeOf<typeof OpenLevel>, 'LOW' | number>>()
check<Same<TypeOf<typeof Sixty>, bigint>>()
check<Same<TypeOf<typeof Format.octetString>, Uint8Array>>()
check<
  Same<TypeOf<typeof Format.float64>, number | { readonly _tag: 'NaN'; readonly bits: bigint }> extends boolean
    ? true
    : false
>()

const brand = imap(
  (n: number) => ({ n }),
  ({ n }: { readonly n: number }) => n,
)(Format.unsigned32)
check<Assignable<typeof brand, Codec<{ n: number }>>>()
check<Same<TypeOf<ReturnType<ReturnType<typeof emap<number, string>>>>, string>>()
check<Same<TypeOf<ReturnType<ReturnType<typeof refine<number>>>>, number>>()

// lists that are not empty, and rules of each kind

const Rules = command('Rules', { code: 1 }, [fixed(SessionId, '0*1'), some(Level), many(Sixty), some(any)])
type Rules = TypeOf<typeof Rules>
check<Same<Rules['sessionId'], string | undefined>>()
check<Same<Rules['level'], readonly ['LOW' | 'HIGH', ...ReadonlyArray<'LOW' | 'HIGH'>]>>()
check<Same<Rules['sixty'], ReadonlyArray<bigint>>>()
// @ts-expect-error -- at least one
Rules.make({ header: { hopByHopId: 1, endToEndId: 2 }, level: [] })
Rules.make({ header: { hopByHopId: 1, endToEndId: 2 }, level: ['LOW'] })
grouped([optional(Level), optional(Sixty)], { constraints: [exactlyOne(Level, Sixty)] })

// findAvps: the type of the last of the path

const findHosts = findAvps(FailedAvp, OriginHost)
check<Same<ReturnType<typeof findHosts>, Either<DecodeError, ReadonlyArray<string>>>>()
check<
  Same<
    ReturnType<ReturnType<typeof findAvps<readonly [typeof ResultCode]>>>,
    Either<DecodeError, ReadonlyArray<number>>
  >
>()
check<
  Assignable<
    ReturnType<ReturnType<typeof findAvps<readonly [typeof ProxyInfo]>>>,
    Either<DecodeError, ReadonlyArray<{ readonly proxyHost: string }>>
  >
>()
findHosts(request)
findHosts(Message.make({ header: { commandCode: 1, hopByHopId: 1, endToEndId: 2 }, avps: [] }))
// @ts-expect-error -- a path has one definition at least
findAvps()
// @ts-expect-error -- not of what has no AVPs
findHosts({})

// appendAvp keeps the type

declare const wire: Avp
const appended = appendAvp(wire)(request)
check<Same<typeof appended, typeof request>>()
const dpr: DisconnectPeerRequest = appendAvp(wire)({} as DisconnectPeerRequest)
const message: Message = appendAvp(wire)({} as Message)

// dictionaries

const extended = Dictionary.extend(rfc6733, ServiceLevelRequest)
check<Assignable<typeof extended, Either<Clash, unknown>>>()
if (extended._tag === 'Right') {
  const decoded = extended.right.decode(new Uint8Array(0))
  if (decoded._tag === 'Right') {
    const { right } = decoded
    if (right._tag === 'ServiceLevelRequest') check<Assignable<typeof right, ServiceLevelRequest>>()
    if (right._tag === 'DisconnectPeerRequest') check<Assignable<typeof right, DisconnectPeerRequest>>()
    if (right._tag === 'Message') check<Assignable<typeof right, Message>>()
  }
}

type Base = TypeOf<typeof rfc6733>
check<Assignable<Base, { readonly _tag: string; readonly header: Header; readonly avps: ReadonlyArray<Avp> }>>()
check<
  Same<
    Base['_tag'],
    | 'AbortSessionAnswer'
    | 'AbortSessionRequest'
    | 'AccountingAnswer'
    | 'AccountingRequest'
    | 'AnswerMessage'
    | 'CapabilitiesExchangeAnswer'
    | 'CapabilitiesExchangeRequest'
    | 'DeviceWatchdogAnswer'
    | 'DeviceWatchdogRequest'
    | 'DisconnectPeerAnswer'
    | 'DisconnectPeerRequest'
    | 'Message'
    | 'ReAuthAnswer'
    | 'ReAuthRequest'
    | 'SessionTerminationAnswer'
    | 'SessionTerminationRequest'
  >
>()
check<Assignable<Extract<Base, { readonly _tag: 'DisconnectPeerAnswer' }>, DisconnectPeerAnswer>>()

const ServiceLevelAnswer = command('Service-Level-Answer', { code: 9001 }, [required(ResultCode), any])
const both = exchange(ServiceLevelRequest, ServiceLevelAnswer)
check<Same<TypeOf<typeof both>['_tag'], 'ServiceLevelRequest' | 'ServiceLevelAnswer'>>()
// @ts-expect-error -- an AVP is no command
exchange(ServiceLevelRequest, ServiceLevel)

export { dpr, keys, message }
