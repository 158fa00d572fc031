// Lenses have the shapes of the contract and of monocle-ts.
import type { Lens as MonocleLens } from 'monocle-ts/lib/Lens.js'
import type { Optional as MonocleOptional } from 'monocle-ts/lib/Optional.js'
import {
  CapabilitiesExchangeRequest,
  composeLens,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  ExperimentalResult,
  modify,
  ProxyInfo,
  VendorSpecificApplicationId,
  type Address,
  type Avp,
  type Header,
  type Lens,
  type Optional,
  type OptionalField,
  type TypeOf,
  type UncheckedGroup,
} from 'diameter-codec'
import { check, type Assignable, type Same } from './types.ts'

// as the contract says

const host: Lens<DisconnectPeerRequest, string> = DisconnectPeerRequest.lenses.originHost
const text: Optional<DisconnectPeerAnswer, string> = DisconnectPeerAnswer.lenses.errorMessage
const whole: Lens<DisconnectPeerAnswer, string | undefined> = DisconnectPeerAnswer.lenses.errorMessage
check<Assignable<typeof DisconnectPeerAnswer.lenses.errorMessage, OptionalField<DisconnectPeerAnswer, string>>>()

// as monocle-ts has them

const monocle: {
  readonly host: MonocleLens<DisconnectPeerRequest, string>
  readonly cause: MonocleLens<DisconnectPeerRequest, 'REBOOTING' | 'BUSY' | 'DO_NOT_WANT_TO_TALK_TO_YOU'>
  readonly header: MonocleLens<DisconnectPeerRequest, Header>
  readonly avps: MonocleLens<DisconnectPeerRequest, ReadonlyArray<Avp>>
  readonly text: MonocleOptional<DisconnectPeerAnswer, string>
  readonly failed: MonocleOptional<DisconnectPeerAnswer, UncheckedGroup>
  readonly addresses: MonocleLens<CapabilitiesExchangeRequest, readonly [Address, ...ReadonlyArray<Address>]>
} = {
  host: DisconnectPeerRequest.lenses.originHost,
  cause: DisconnectPeerRequest.lenses.disconnectCause,
  header: DisconnectPeerRequest.lenses.header,
  avps: DisconnectPeerRequest.lenses.avps,
  text: DisconnectPeerAnswer.lenses.errorMessage,
  failed: DisconnectPeerAnswer.lenses.failedAvp,
  addresses: CapabilitiesExchangeRequest.lenses.hostIpAddress,
}

// groups

const proxyHost: MonocleLens<TypeOf<typeof ProxyInfo>, string> = ProxyInfo.data.lenses.proxyHost
const proxyState: MonocleLens<TypeOf<typeof ProxyInfo>, Uint8Array> = ProxyInfo.data.lenses.proxyState
const auth: MonocleOptional<TypeOf<typeof VendorSpecificApplicationId>, number> = VendorSpecificApplicationId.data
  .lenses.authApplicationId
const vendor: MonocleLens<TypeOf<typeof ExperimentalResult>, number> = ExperimentalResult.data.lenses.vendorId

// one lens for each field, and no others

check<
  Same<
    keyof typeof DisconnectPeerAnswer.lenses,
    'resultCode' | 'originHost' | 'originRealm' | 'errorMessage' | 'failedAvp' | 'avps' | 'header'
  >
>()

// our own combinators keep the types

check<Same<ReturnType<typeof host.set>, (s: DisconnectPeerRequest) => DisconnectPeerRequest>>()
const louder = modify(DisconnectPeerRequest.lenses.originHost, (name) => name.toUpperCase())
check<Same<ReturnType<typeof louder>, ReturnType<ReturnType<typeof DisconnectPeerRequest.lenses.originHost.set>>>>()
const hopByHop = composeLens(DisconnectPeerRequest.lenses.header, {
  get: (header) => header.hopByHopId,
  set: (hopByHopId: number) => (header) => ({ ...header, hopByHopId }),
})
check<Same<ReturnType<typeof hopByHop.get>, number>>()

// what does not fit is an error

// @ts-expect-error -- a number is no name
DisconnectPeerRequest.lenses.originHost.set(1)
// @ts-expect-error -- a cause that there is not
DisconnectPeerRequest.lenses.disconnectCause.set('SLEEPY')
// @ts-expect-error -- no such field
const { orginHost: _orginHost } = DisconnectPeerRequest.lenses
// @ts-expect-error -- a required field is never taken out
DisconnectPeerRequest.lenses.originHost.set(undefined)
// @ts-expect-error -- a list that is never empty
CapabilitiesExchangeRequest.lenses.hostIpAddress.set([])
DisconnectPeerAnswer.lenses.errorMessage.set(undefined)

export { auth, monocle, proxyHost, proxyState, text, vendor, whole }
