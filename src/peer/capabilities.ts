/**
 * Capabilities Exchange (RFC 6733 section 5.3): who the two nodes are, what they have in common, and why not.
 *
 * @module
 */
import { right, type Either } from '../ground/either.ts'
import type { EncodeError } from '../ground/error.ts'
import type { Avp } from '../ground/record.ts'
import { resultCodeClass, ResultCodes } from '../ground/result-code.ts'
import {
  CapabilitiesExchangeAnswer,
  CapabilitiesExchangeRequest,
  type CapabilitiesExchangeAnswer as Cea,
  type CapabilitiesExchangeRequest as Cer,
} from '../rfc6733/commands.ts'
import { refusalAnswer, type Refusal } from '../wire/error-answer.ts'
import { Message } from '../wire/message.ts'
import { withSessionIdFirst } from '../wire/peek.ts'
import { sameIdentity } from './election.ts'
import type { LocalNode, VendorApplication } from './model.ts'

// -------------------------------------------------------------------------------------
// applications
// -------------------------------------------------------------------------------------

/** The relay application (section 2.4): its node has all applications in common with every other. */
export const relayApplicationId = 0xffffffff

/** The applications that a node has advertised. */
export interface Applications {
  readonly auth: ReadonlySet<number>
  readonly acct: ReadonlySet<number>
}

interface Advertised {
  readonly authApplicationId?: number | undefined
  readonly acctApplicationId?: number | undefined
}

const applicationsOf = (
  auth: ReadonlyArray<number>,
  acct: ReadonlyArray<number>,
  vendorSpecific: ReadonlyArray<Advertised>,
): Applications => {
  const present = (id: number | undefined): id is number => id !== undefined
  // "The value of the Vendor-Id AVP in the Vendor-Specific-Application-Id MUST NOT be used during computation."
  return {
    auth: new Set([...auth, ...vendorSpecific.map(({ authApplicationId }) => authApplicationId).filter(present)]),
    acct: new Set([...acct, ...vendorSpecific.map(({ acctApplicationId }) => acctApplicationId).filter(present)]),
  }
}

// They are looked at for each request.
const known: WeakMap<LocalNode, Applications> = /*#__PURE__*/ new WeakMap()

/** The applications of this node. */
export const localApplications = (local: LocalNode): Applications => {
  const before = known.get(local)
  if (before !== undefined) return before
  const { authApplicationIds = [], acctApplicationIds = [], vendorSpecificApplicationIds = [] } = local
  const applications = applicationsOf(authApplicationIds, acctApplicationIds, vendorSpecificApplicationIds)
  known.set(local, applications)
  return applications
}

/** The applications in a CER or CEA. */
const remoteApplications = (message: Cer | Cea): Applications =>
  applicationsOf(message.authApplicationId, message.acctApplicationId, message.vendorSpecificApplicationId)

const isRelay = ({ auth, acct }: Applications): boolean => auth.has(relayApplicationId) || acct.has(relayApplicationId)

/** Whether requests of an application go to a node that has advertised these: those of the base protocol always do. */
export const takes = (applications: Applications, applicationId: number): boolean =>
  applicationId === 0 ||
  applications.auth.has(applicationId) ||
  applications.acct.has(applicationId) ||
  isRelay(applications)

/**
 * Whether two nodes have an application in common. "Receiving a CER or CEA from a peer advertising itself as a relay […]
 * MUST be interpreted as having common applications with the peer."
 */
const haveCommon = (one: Applications, other: Applications): boolean => {
  const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => [...a].some((id) => b.has(id))
  return isRelay(one) || isRelay(other) || shared(one.auth, other.auth) || shared(one.acct, other.acct)
}

// -------------------------------------------------------------------------------------
// CER and CEA
// -------------------------------------------------------------------------------------

/** What a peer has said of itself. */
export interface RemoteNode {
  readonly originHost: string
  readonly originRealm: string
  readonly applications: Applications
}

export const remoteNode = (message: Cer | Cea): RemoteNode => ({
  originHost: message.originHost,
  originRealm: message.originRealm,
  applications: remoteApplications(message),
})

const vendorApplication = ({ vendorId, authApplicationId, acctApplicationId }: VendorApplication) => ({
  vendorId,
  authApplicationId,
  acctApplicationId,
  avps: [],
})

/** What CER and CEA say of this node, on a connection from the addresses. */
const capabilities = (local: LocalNode, hostIpAddresses: LocalNode['hostIpAddresses'] | undefined) => ({
  originHost: local.originHost,
  originRealm: local.originRealm,
  hostIpAddress: hostIpAddresses ?? local.hostIpAddresses,
  vendorId: local.vendorId,
  productName: local.productName,
  originStateId: local.originStateId,
  supportedVendorId: local.supportedVendorIds ?? [],
  authApplicationId: local.authApplicationIds ?? [],
  acctApplicationId: local.acctApplicationIds ?? [],
  vendorSpecificApplicationId: (local.vendorSpecificApplicationIds ?? []).map(vendorApplication),
  firmwareRevision: local.firmwareRevision,
})

/** The CER of this node. */
export const capabilitiesRequest = (
  local: LocalNode,
  identifiers: { readonly hopByHopId: number; readonly endToEndId: number },
  hostIpAddresses?: LocalNode['hostIpAddresses'],
): Either<EncodeError, Uint8Array> =>
  CapabilitiesExchangeRequest.encode(
    CapabilitiesExchangeRequest.make({ header: identifiers, ...capabilities(local, hostIpAddresses) }),
  )

/** The CEA of success. */
export const capabilitiesAnswer = (
  local: LocalNode,
  cer: Cer,
  hostIpAddresses?: LocalNode['hostIpAddresses'],
): Either<EncodeError, Uint8Array> =>
  withSessionFirst(
    CapabilitiesExchangeAnswer.encode(
      CapabilitiesExchangeAnswer.answerTo(cer)({
        ...capabilities(local, hostIpAddresses),
        resultCode: ResultCodes.DIAMETER_SUCCESS,
      }),
    ),
  )

/** An answer of the machine's own as it is sent: CER, DWR and DPR have no rule for the Session-Id that one may have. */
export const withSessionFirst = <E>(answer: Either<E, Uint8Array>): Either<E, Uint8Array> =>
  answer._tag === 'Right' ? right(withSessionIdFirst(answer.right)) : answer

// -------------------------------------------------------------------------------------
// refusals
// -------------------------------------------------------------------------------------

const unknownPeer: Refusal = {
  resultCode: ResultCodes.DIAMETER_UNKNOWN_PEER,
  errorMessage: 'this peer is not known here',
}

/** Inband-Security-Id's NO_INBAND_SECURITY: this node speaks TLS from the first octet or not at all. */
const noInbandSecurity = 0

/** "TLS/TCP and DTLS/SCTP": what a connection is already that began with it. */
const tls = 1

const isSecured = (inbandSecurityId: ReadonlyArray<number>, secure: boolean): boolean =>
  inbandSecurityId.length === 0 ||
  inbandSecurityId.includes(noInbandSecurity) ||
  (secure && inbandSecurityId.includes(tls))

/** In words: `auth 4, 5 and acct 3`. */
const inWords = ({ auth, acct }: Applications): string => {
  const kinds = [
    ['auth', auth],
    ['acct', acct],
  ] as const
  const named = kinds.filter(([, ids]) => ids.size > 0).map(([kind, ids]) => `${kind} ${[...ids].join(', ')}`)
  return named.length === 0 ? 'no application' : named.join(' and ')
}

/** Why a CER or a CEA that is well formed is no ground to talk on, if it is not: as the other side is told, and as it is told here. */
export const capabilitiesRefusal = (
  local: LocalNode,
  remoteHost: string | undefined,
  message: Cer | Cea,
  secure: boolean,
): (Refusal & { readonly here: string }) | undefined => {
  if (remoteHost !== undefined && !sameIdentity(remoteHost, message.originHost)) {
    return { ...unknownPeer, here: `the peer is ${message.originHost}, not ${remoteHost}` }
  }
  if (!isSecured(message.inbandSecurityId, secure)) {
    return {
      resultCode: ResultCodes.DIAMETER_NO_COMMON_SECURITY,
      errorMessage: 'Inband-Security-Id without NO_INBAND_SECURITY (0)',
      here: 'the peer wants TLS within a connection that began without it',
    }
  }
  const ours = localApplications(local)
  const theirs = remoteApplications(message)
  if (haveCommon(ours, theirs)) return undefined
  return {
    resultCode: ResultCodes.DIAMETER_NO_COMMON_APPLICATION,
    errorMessage: `no application in common: ${local.originHost} offers ${inWords(ours)}`,
    here: `the peer offers ${inWords(theirs)}, which is not what was asked for: ${inWords(ours)}`,
  }
}

/** The AVPs of CER and CEA that say what this node can do: all but its name. */
const capabilityAvps = (
  local: LocalNode,
  hostIpAddresses: LocalNode['hostIpAddresses'] | undefined,
): ReadonlyArray<Avp> => {
  const octets = capabilitiesRequest(local, { hopByHopId: 0, endToEndId: 0 }, hostIpAddresses)
  const message = octets._tag === 'Right' ? Message.decode(octets.right) : octets
  // An address that cannot be written gives way to the configured ones, which can.
  if (message._tag === 'Left') return hostIpAddresses === undefined ? [] : capabilityAvps(local, undefined)
  return message.right.avps.slice(2)
}

/**
 * The CEA that refuses a CER, however bad that is. It keeps to the grammar of a CEA, and "SHOULD include all of its supported
 * applications" (section 5.3.2); only a protocol error is an answer-message, with the E bit (section 7.1.3).
 */
export const refusedCapabilities = (
  local: LocalNode,
  octets: Uint8Array,
  refusal: Refusal,
  hostIpAddresses?: LocalNode['hostIpAddresses'],
): Either<EncodeError, Uint8Array> => {
  const { originHost, originRealm } = local
  const isProtocolError = resultCodeClass(refusal.resultCode) === 'protocol'
  const avps = isProtocolError ? [] : capabilityAvps(local, hostIpAddresses)
  return Message.encode(refusalAnswer(octets, { originHost, originRealm, avps })(refusal))
}

/**
 * The CEA for a CER of a peer that is not known: 3010 (DIAMETER_UNKNOWN_PEER) with the E bit. "In both cases, the
 * transport connection is closed" (section 5.3).
 */
export const unknownPeerAnswer = (local: LocalNode, octets: Uint8Array): Either<EncodeError, Uint8Array> =>
  refusedCapabilities(local, octets, unknownPeer)
