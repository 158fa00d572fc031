/**
 * The AVPs of TS 29.128 (MME and SGSN with packet data through the SCEF: T6a, T6b, T7), in the order of its clauses.
 * The grammar is the union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, any, Format, grouped, M, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import { EpsLocationInformation } from '../ts29272/avps.ts'

const tgpp = vendor(10415)

export const CommunicationFailureInformation = tgpp(
  'Communication-Failure-Information',
  4300,
  M,
  grouped(
    () => [
      optional(CauseType),
      optional(S1apCause),
      optional(RanapCause),
      optional(BssgpCause),
      optional(GmmCause),
      optional(SmCause),
    ],
    named<CommunicationFailureInformation>(),
  ),
) // 6.4.4
export interface CommunicationFailureInformation extends TypeOf<typeof CommunicationFailureInformation.data> {}

export const CauseType = tgpp('Cause-Type', 4301, M, Format.unsigned32) // 6.4.5
export const S1apCause = tgpp('S1AP-Cause', 4302, M, Format.unsigned32) // 6.4.6
export const RanapCause = tgpp('RANAP-Cause', 4303, M, Format.unsigned32) // 6.4.7
export const BssgpCause = tgpp('BSSGP-Cause', 4309, M, Format.unsigned32) // 6.4.8
export const GmmCause = tgpp('GMM-Cause', 4304, M, Format.unsigned32) // 6.4.9
export const SmCause = tgpp('SM-Cause', 4305, M, Format.unsigned32) // 6.4.10

export const NumberOfUePerLocationConfiguration = tgpp(
  'Number-Of-UE-Per-Location-Configuration',
  4306,
  M,
  grouped(() => [required(EpsLocationInformation)], named<NumberOfUePerLocationConfiguration>()),
) // 6.4.11
export interface NumberOfUePerLocationConfiguration extends TypeOf<typeof NumberOfUePerLocationConfiguration.data> {}

export const NumberOfUePerLocationReport = tgpp(
  'Number-Of-UE-Per-Location-Report',
  4307,
  M,
  grouped(() => [required(EpsLocationInformation), required(UeCount)], named<NumberOfUePerLocationReport>()),
) // 6.4.12
export interface NumberOfUePerLocationReport extends TypeOf<typeof NumberOfUePerLocationReport.data> {}

export const UeCount = tgpp('UE-Count', 4308, M, Format.unsigned32) // 6.4.13
export const ConnectionAction = tgpp('Connection-Action', 4314, M, Format.unsigned32) // 6.4.18
export const NonIpData = tgpp('Non-IP-Data', 4315, M, Format.octetString) // 6.4.19

export const ServingPlmnRateControl = tgpp(
  'Serving-PLMN-Rate-Control',
  4310,
  M,
  grouped(() => [optional(UplinkRateLimit), optional(DownlinkRateLimit)], named<ServingPlmnRateControl>()),
) // 6.4.21
export interface ServingPlmnRateControl extends TypeOf<typeof ServingPlmnRateControl.data> {}

export const DownlinkRateLimit = tgpp('Downlink-Rate-Limit', 4312, M, Format.unsigned32) // 6.4.22
export const UplinkRateLimit = tgpp('Uplink-Rate-Limit', 4311, M, Format.unsigned32) // 6.4.23
export const ScefWaitTime = tgpp('SCEF-Wait-Time', 4316, M, Format.time) // 6.4.24
export const CmrFlags = tgpp('CMR-Flags', 4317, M, Format.unsigned32) // 6.4.25
export const ExtendedPco = tgpp('Extended-PCO', 4313, M, Format.octetString) // 6.4.26

export const RrcCauseCounter = tgpp(
  'RRC-Cause-Counter',
  4318,
  M,
  grouped(() => [optional(CounterValue), optional(RrcCounterTimestamp)], named<RrcCauseCounter>()),
) // 6.4.27
export interface RrcCauseCounter extends TypeOf<typeof RrcCauseCounter.data> {}

export const CounterValue = tgpp('Counter-Value', 4319, M, Format.unsigned32) // 6.4.28
export const RrcCounterTimestamp = tgpp('RRC-Counter-Timestamp', 4320, M, Format.time) // 6.4.29
export const TdaFlags = tgpp('TDA-Flags', 4321, _, Format.unsigned32) // 6.4.31

export const IdleStatusIndication = tgpp(
  'Idle-Status-Indication',
  4322,
  _,
  grouped(() => [any], named<IdleStatusIndication>()),
) // 6.4.32
export interface IdleStatusIndication extends TypeOf<typeof IdleStatusIndication.data> {}

export const IdleStatusTimestamp = tgpp('Idle-Status-Timestamp', 4323, _, Format.time) // 6.4.33
export const ActiveTime = tgpp('Active-Time', 4324, _, Format.unsigned32) // 6.4.34
