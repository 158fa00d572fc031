/**
 * The AVPs of TS 29.468 (group communication: MB2), in the order of its clauses. The grammar is the union of Releases
 * 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import {
  _,
  any,
  flags,
  Format,
  grouped,
  M,
  many,
  named,
  optional,
  required,
  some,
  type TypeOf,
  vendor,
} from '../../index.ts'
import {
  MbmsCellList,
  MbmsFlowIdentifier,
  MbmsServiceArea,
  MbmsSessionDuration,
  MbmsStartstopIndication,
  Tmgi,
} from '../ts29061/avps.ts'
import { QosInformation } from '../ts29212/avps.ts'

const tgpp = vendor(10415)

export const BmscAddress = tgpp('BMSC-Address', 3500, M, Format.address) // 6.4.2
export const BmscPort = tgpp('BMSC-Port', 3501, M, Format.unsigned32) // 6.4.3

export const MbmsBearerEvent = tgpp(
  'MBMS-Bearer-Event',
  3502,
  M,
  flags({ bearerTerminated: 0, bearerActivated: 1, userplaneEvent: 2 }),
) // 6.4.4

export const MbmsBearerEventNotification = tgpp(
  'MBMS-Bearer-Event-Notification',
  3503,
  M,
  grouped(
    () => [required(Tmgi), required(MbmsFlowIdentifier), required(MbmsBearerEvent)],
    named<MbmsBearerEventNotification>(),
  ),
) // 6.4.5
export interface MbmsBearerEventNotification extends TypeOf<typeof MbmsBearerEventNotification.data> {}

export const MbmsBearerRequest = tgpp(
  'MBMS-Bearer-Request',
  3504,
  M,
  grouped(
    () => [
      required(MbmsStartstopIndication),
      optional(Tmgi),
      optional(MbmsFlowIdentifier),
      optional(QosInformation),
      optional(MbmsServiceArea),
      optional(MbmsStartTime),
      optional(Mb2uSecurity),
      optional(MbmsCellList),
      optional(LocalM1Information),
      optional(LocalMb2UInformation),
    ],
    named<MbmsBearerRequest>(),
  ),
) // 6.4.6
export interface MbmsBearerRequest extends TypeOf<typeof MbmsBearerRequest.data> {}

export const MbmsBearerResponse = tgpp(
  'MBMS-Bearer-Response',
  3505,
  M,
  grouped(
    () => [
      optional(Tmgi),
      optional(MbmsFlowIdentifier),
      optional(MbmsSessionDuration),
      optional(MbmsBearerResult),
      many(BmscAddress, 2),
      optional(BmscPort),
      optional(Mb2uSecurity),
      many(Mb2cRadioFrequency),
    ],
    named<MbmsBearerResponse>(),
  ),
) // 6.4.7
export interface MbmsBearerResponse extends TypeOf<typeof MbmsBearerResponse.data> {}

export const MbmsBearerResult = tgpp(
  'MBMS-Bearer-Result',
  3506,
  M,
  flags({
    success: 0,
    authorizationRejected: 1,
    resourcesExceeded: 2,
    unknownTmgi: 3,
    tmgiNotInUse: 4,
    overlappingMbmsServiceArea: 5,
    unknownFlowIdentifier: 6,
    qosAuthorizationRejected: 7,
    unknownMbmsServiceArea: 8,
    mbmsServiceAreaAuthorizationRejected: 9,
    mbmsStartTime: 10,
    invalidAvpCombination: 11,
  }),
) // 6.4.8

export const MbmsStartTime = tgpp('MBMS-Start-Time', 3507, M, Format.time) // 6.4.9
export const Mb2cRadioFrequency = tgpp('Radio-Frequency', 3508, M, Format.unsigned32) // 6.4.10

export const TmgiAllocationRequest = tgpp(
  'TMGI-Allocation-Request',
  3509,
  M,
  grouped(() => [required(TmgiNumber), many(Tmgi)], named<TmgiAllocationRequest>()),
) // 6.4.11
export interface TmgiAllocationRequest extends TypeOf<typeof TmgiAllocationRequest.data> {}

export const TmgiAllocationResponse = tgpp(
  'TMGI-Allocation-Response',
  3510,
  M,
  grouped(
    () => [many(Tmgi), optional(MbmsSessionDuration), optional(TmgiAllocationResult)],
    named<TmgiAllocationResponse>(),
  ),
) // 6.4.12
export interface TmgiAllocationResponse extends TypeOf<typeof TmgiAllocationResponse.data> {}

export const TmgiAllocationResult = tgpp(
  'TMGI-Allocation-Result',
  3511,
  M,
  flags({ success: 0, authorizationRejected: 1, resourcesExceeded: 2, unknownTmgi: 3, tooManyTmgisRequested: 4 }),
) // 6.4.13

export const TmgiDeallocationRequest = tgpp(
  'TMGI-Deallocation-Request',
  3512,
  M,
  grouped(() => [some(Tmgi)], named<TmgiDeallocationRequest>()),
) // 6.4.14
export interface TmgiDeallocationRequest extends TypeOf<typeof TmgiDeallocationRequest.data> {}

export const TmgiDeallocationResponse = tgpp(
  'TMGI-Deallocation-Response',
  3513,
  M,
  grouped(() => [required(Tmgi), optional(TmgiDeallocationResult)], named<TmgiDeallocationResponse>()),
) // 6.4.15
export interface TmgiDeallocationResponse extends TypeOf<typeof TmgiDeallocationResponse.data> {}

export const TmgiDeallocationResult = tgpp(
  'TMGI-Deallocation-Result',
  3514,
  M,
  flags({ success: 0, authorizationRejected: 1, unknownTmgi: 2 }),
) // 6.4.16

export const TmgiExpiry = tgpp(
  'TMGI-Expiry',
  3515,
  M,
  grouped(() => [some(Tmgi)], named<TmgiExpiry>()),
) // 6.4.17
export interface TmgiExpiry extends TypeOf<typeof TmgiExpiry.data> {}

export const TmgiNumber = tgpp('TMGI-Number', 3516, M, Format.unsigned32) // 6.4.18
export const Mb2uSecurity = tgpp('MB2U-Security', 3517, M, Format.unsigned32) // 6.4.19

export const LocalM1Information = tgpp(
  'Local-M1-Information',
  3518,
  _,
  grouped(
    () => [
      optional(MbmsEnbIpMulticastAddress),
      optional(MbmsEnbIpv6MulticastAddress),
      optional(Mb2cMbmsGwSsmIpAddress),
      optional(Mb2cMbmsGwSsmIpv6Address),
      optional(CommonTunnelEndpointIdentifier),
    ],
    named<LocalM1Information>(),
  ),
) // 6.4.20
export interface LocalM1Information extends TypeOf<typeof LocalM1Information.data> {}

export const LocalMb2UInformation = tgpp(
  'Local-MB2-U-Information',
  3519,
  _,
  grouped(() => [many(BmscAddress, 2), optional(BmscPort)], named<LocalMb2UInformation>()),
) // 6.4.21
export interface LocalMb2UInformation extends TypeOf<typeof LocalMb2UInformation.data> {}

export const MbmsEnbIpMulticastAddress = tgpp('MBMS-eNB-IP-Multicast-Address', 3520, _, Format.address) // 6.4.22
export const MbmsEnbIpv6MulticastAddress = tgpp('MBMS-eNB-IPv6-Multicast-Address', 3521, _, Format.address) // 6.4.23
export const Mb2cMbmsGwSsmIpAddress = tgpp('MBMS-GW-SSM-IP-Address', 3522, _, Format.address) // 6.4.24
export const Mb2cMbmsGwSsmIpv6Address = tgpp('MBMS-GW-SSM-IPv6-Address', 3523, _, Format.address) // 6.4.25
export const CommonTunnelEndpointIdentifier = tgpp('Common-Tunnel-Endpoint-Identifier', 3524, _, Format.octetString) // 6.4.26
export const FecRequest = tgpp('FEC-Request', 3525, _, Format.octetString) // 6.4.27

export const RohcRequest = tgpp(
  'ROHC-Request',
  3526,
  _,
  grouped(() => [any], named<RohcRequest>()),
) // 6.4.28
export interface RohcRequest extends TypeOf<typeof RohcRequest.data> {}

export const RohcFullHeaderPeriodicity = tgpp('ROHC-Full-Header-Periodicity', 3527, _, Format.float32) // 6.4.29
export const RohcProfile = tgpp('ROHC-Profile', 3528, _, Format.unsigned32) // 6.4.30

export const UserplaneProtocolResult = tgpp(
  'Userplane-Protocol-Result',
  3529,
  _,
  grouped(() => [any], named<UserplaneProtocolResult>()),
) // 6.4.31
export interface UserplaneProtocolResult extends TypeOf<typeof UserplaneProtocolResult.data> {}

export const RohcResult = tgpp('ROHC-Result', 3530, _, Format.unsigned32) // 6.4.32
export const FecResult = tgpp('FEC-Result', 3531, _, Format.unsigned32) // 6.4.33
export const RohcMaxCid = tgpp('ROHC-Max-CID', 3532, _, Format.unsigned32) // 6.4.34
