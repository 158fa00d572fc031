/**
 * The AVPs of Starent (now Cisco), by code. The grammar is the union of Releases 7 to 16, most of it of Release 13 to
 * 15.
 *
 * @module
 */
import {
  CcInputOctets,
  CcOutputOctets,
  CcServiceSpecificUnits,
  CcTime,
  CcTotalOctets,
  TariffChangeUsage,
} from '../../ietf/rfc8506/avps.ts'
import { _, Format, grouped, M, named, optional, type TypeOf, vendor } from '../../index.ts'
import { ReportingReason } from '../ts32299/avps.ts'

const starent = vendor(8164)

export const SnVolumeQuotaThreshold = starent('SN-Volume-Quota-Threshold', 501, M, Format.unsigned32)
export const SnUnitQuotaThreshold = starent('SN-Unit-Quota-Threshold', 502, M, Format.unsigned32)
export const SnTimeQuotaThreshold = starent('SN-Time-Quota-Threshold', 503, M, Format.unsigned32)

export const SnTotalUsedServiceUnit = starent(
  'SN-Total-Used-Service-Unit',
  504,
  _,
  grouped(
    () => [
      optional(TariffChangeUsage),
      optional(CcTime),
      optional(CcTotalOctets),
      optional(CcInputOctets),
      optional(CcOutputOctets),
      optional(CcServiceSpecificUnits),
      optional(ReportingReason),
    ],
    named<SnTotalUsedServiceUnit>(),
  ),
)
export interface SnTotalUsedServiceUnit extends TypeOf<typeof SnTotalUsedServiceUnit.data> {}

export const SnAbsoluteValidityTime = starent('SN-Absolute-Validity-Time', 505, _, Format.time)
export const SnBandwidthControl = starent('SN-Bandwidth-Control', 512, M, Format.openEnumerated({}))
export const SnTransparentData = starent('SN-Transparent-Data', 513, _, Format.octetString)
export const SnTrafficPolicy = starent('SN-Traffic-Policy', 514, _, Format.utf8String)
export const SnFirewallPolicy = starent('SN-Firewall-Policy', 515, _, Format.utf8String)

export const SnUsageMonitoringControl = starent(
  'SN-Usage-Monitoring-Control',
  517,
  _,
  grouped(
    () => [optional(SnMonitoringKey), optional(SnUsageMonitoring), optional(SnUsageVolume)],
    named<SnUsageMonitoringControl>(),
  ),
)
export interface SnUsageMonitoringControl extends TypeOf<typeof SnUsageMonitoringControl.data> {}

export const SnMonitoringKey = starent('SN-Monitoring-Key', 518, _, Format.unsigned32)
export const SnUsageVolume = starent('SN-Usage-Volume', 519, _, Format.unsigned64)
export const SnServiceFlowDetection = starent('SN-Service-Flow-Detection', 520, _, Format.openEnumerated({}))
export const SnUsageMonitoring = starent('SN-Usage-Monitoring', 521, _, Format.openEnumerated({}))
export const SnSessionStartIndicator = starent('SN-Session-Start-Indicator', 522, M, Format.octetString)
export const SnPhase0Psapname = starent('SN-Phase0-PSAPName', 523, _, Format.utf8String)
export const SnChargingId = starent('SN-Charging-Id', 525, _, Format.octetString)

export const SnRemainingServiceUnit = starent(
  'SN-Remaining-Service-Unit',
  526,
  _,
  grouped(
    () => [
      optional(TariffChangeUsage),
      optional(CcTime),
      optional(CcTotalOctets),
      optional(CcInputOctets),
      optional(CcOutputOctets),
      optional(CcServiceSpecificUnits),
      optional(ReportingReason),
    ],
    named<SnRemainingServiceUnit>(),
  ),
)
export interface SnRemainingServiceUnit extends TypeOf<typeof SnRemainingServiceUnit.data> {}

export const SnServiceStartTimestamp = starent('SN-Service-Start-Timestamp', 527, _, Format.time)
export const SnRulebaseId = starent('SN-Rulebase-Id', 528, M, Format.utf8String)
export const SnCfPolicyId = starent('SN-CF-Policy-ID', 529, M, Format.unsigned32)

export const SnChargingCollectionFunctionName = starent(
  'SN-Charging-Collection-Function-Name',
  530,
  _,
  Format.utf8String,
)

export const SnFastReauthUsername = starent('SN-Fast-Reauth-Username', 11010, M, Format.octetString)
export const SnPseudonymUsername = starent('SN-Pseudonym-Username', 11011, M, Format.octetString)
