/**
 * The AVPs of TS 29.154 (SCEF and PCRF: Nt), in the order of its clauses. The grammar is the union of Releases 7 to
 * 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { RatingGroup } from '../../ietf/rfc8506/avps.ts'
import { any, Format, grouped, M, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import { MaxRequestedBandwidthDl, MaxRequestedBandwidthUl } from '../ts29214/avps.ts'

const tgpp = vendor(10415)

export const NetworkAreaInfoList = tgpp('Network-Area-Info-List', 4201, M, Format.octetString) // 5.3.2
export const ReferenceId = tgpp('Reference-Id', 4202, M, Format.octetString) // 5.3.3
export const TransferRequestType = tgpp('Transfer-Request-Type', 4203, M, Format.unsigned32) // 5.3.4

export const NtTimeWindow = tgpp(
  'Time-Window',
  4204,
  M,
  grouped(() => [required(TransferStartTime), required(TransferEndTime)], named<NtTimeWindow>()),
) // 5.3.5
export interface NtTimeWindow extends TypeOf<typeof NtTimeWindow.data> {}

export const TransferEndTime = tgpp('Transfer-End-Time', 4205, M, Format.time) // 5.3.6
export const TransferStartTime = tgpp('Transfer-Start-Time', 4206, M, Format.time) // 5.3.7

export const TransferPolicy = tgpp(
  'Transfer-Policy',
  4207,
  M,
  grouped(
    () => [
      required(TransferPolicyId),
      optional(NtTimeWindow),
      optional(RatingGroup),
      optional(MaxRequestedBandwidthDl),
      optional(MaxRequestedBandwidthUl),
    ],
    named<TransferPolicy>(),
  ),
) // 5.3.8
export interface TransferPolicy extends TypeOf<typeof TransferPolicy.data> {}

export const TransferPolicyId = tgpp('Transfer-Policy-Id', 4208, M, Format.unsigned32) // 5.3.9
export const NumberOfUes = tgpp('Number-Of-UEs', 4209, M, Format.unsigned32) // 5.3.10

export const AccessNetworkReports = tgpp(
  'Access-Network-Reports',
  4210,
  M,
  grouped(() => [any], named<AccessNetworkReports>()),
) // A.6.3.2
export interface AccessNetworkReports extends TypeOf<typeof AccessNetworkReports.data> {}

export const EventConfiguration = tgpp(
  'Event-Configuration',
  4211,
  M,
  grouped(() => [any], named<EventConfiguration>()),
) // A.6.3.3
export interface EventConfiguration extends TypeOf<typeof EventConfiguration.data> {}

export const EventConfigurationState = tgpp('Event-Configuration-State', 4212, M, Format.unsigned32) // A.6.3.4

export const EventConfigurationStatus = tgpp(
  'Event-Configuration-Status',
  4213,
  M,
  grouped(() => [any], named<EventConfigurationStatus>()),
) // A.6.3.5
export interface EventConfigurationStatus extends TypeOf<typeof EventConfigurationStatus.data> {}

export const EventReportingResults = tgpp('Event-Reporting-Results', 4214, M, Format.unsigned32) // A.6.3.6

export const EventReports = tgpp(
  'Event-Reports',
  4215,
  M,
  grouped(() => [any], named<EventReports>()),
) // A.6.3.7
export interface EventReports extends TypeOf<typeof EventReports.data> {}

export const ExtendedScefReferenceId = tgpp('Extended-SCEF-Reference-ID', 4216, M, Format.unsigned64) // A.6.3.8
