/**
 * The AVPs of TS 29.234 (interworking with WLAN: Wx, Wa, Wd, Wm, Wg, Pr), in the order of its clauses. The grammar is
 * the union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { any, Format, grouped, M, named, type TypeOf, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const AuthenticationMethod = tgpp('Authentication-Method', 300, M, Format.openEnumerated({})) // 10.1.5
export const AuthenticationInformationSim = tgpp('Authentication-Information-SIM', 301, M, Format.octetString) // 10.1.6
export const AuthorizationInformationSim = tgpp('Authorization-Information-SIM', 302, M, Format.octetString) // 10.1.7

export const WlanUserData = tgpp(
  'WLAN-User-Data',
  303,
  M,
  grouped(() => [any], named<WlanUserData>()),
) // 10.1.8
export interface WlanUserData extends TypeOf<typeof WlanUserData.data> {}

export const ChargingData = tgpp(
  'Charging-Data',
  304,
  M,
  grouped(() => [any], named<ChargingData>()),
) // 10.1.10
export interface ChargingData extends TypeOf<typeof ChargingData.data> {}

export const WlanAccess = tgpp('WLAN-Access', 305, M, Format.openEnumerated({})) // 10.1.11
export const WlanTgppIpAccess = tgpp('WLAN-3GPP-IP-Access', 306, M, Format.openEnumerated({})) // 10.1.12

export const ApnAuthorized = tgpp(
  'APN-Authorized',
  307,
  M,
  grouped(() => [any], named<ApnAuthorized>()),
) // 10.1.14
export interface ApnAuthorized extends TypeOf<typeof ApnAuthorized.data> {}

export const TgppWlanApnId = tgpp('3GPP-WLAN-APN-Id', 100, M, Format.octetString) // 10.1.15
export const ApnBarringType = tgpp('APN-Barring-Type', 309, M, Format.openEnumerated({})) // 10.1.16
export const WlanDirectIpAccess = tgpp('WLAN-Direct-IP-Access', 310, M, Format.openEnumerated({})) // 10.1.17
export const SessionRequestType = tgpp('Session-Request-Type', 311, M, Format.openEnumerated({})) // 10.1.23
export const RoutingPolicy = tgpp('Routing-Policy', 312, M, Format.ipFilterRule) // 10.1.24
export const MaxRequestedBandwidth = tgpp('Max-Requested-Bandwidth', 313, M, Format.octetString) // 10.1.26
export const ChargingCharacteristics = tgpp('Charging-Characteristics', 314, M, Format.integer32) // 10.1.27

export const ChargingNodes = tgpp(
  'Charging-Nodes',
  315,
  M,
  grouped(() => [any], named<ChargingNodes>()),
) // 10.1.28
export interface ChargingNodes extends TypeOf<typeof ChargingNodes.data> {}

export const PrimaryOcsChargingFunctionName = tgpp(
  'Primary-OCS-Charging-Function-Name',
  316,
  M,
  Format.diameterIdentity,
) // 10.1.29

export const SecondaryOcsChargingFunctionName = tgpp(
  'Secondary-OCS-Charging-Function-Name',
  317,
  M,
  Format.diameterIdentity,
) // 10.1.30

export const MaximumNumberAccesses = tgpp('Maximum-Number-Accesses', 319, M, Format.unsigned32) // 10.1.38
