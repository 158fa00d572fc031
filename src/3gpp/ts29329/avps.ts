/**
 * The AVPs of TS 29.329 (IP multimedia: Sh), in the order of its clauses. The grammar is the union of Releases 7 to
 * 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, any, flags, Format, grouped, M, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import { tbcd } from '../formats/tbcd.ts'
import { PublicIdentity } from '../ts29229/avps.ts'
import { ExternalIdentifier } from '../ts29336/avps.ts'

const tgpp = vendor(10415)

export const UserIdentity = tgpp(
  'User-Identity',
  700,
  M,
  grouped(() => [optional(PublicIdentity), optional(Msisdn), optional(ExternalIdentifier), any], named<UserIdentity>()),
) // 6.3.1
export interface UserIdentity extends TypeOf<typeof UserIdentity.data> {}

export const Msisdn = tgpp('MSISDN', 701, M, tbcd) // 6.3.2
export const ShUserData = tgpp('User-Data', 702, M, Format.octetString) // 6.3.3

export const DataReference = tgpp(
  'Data-Reference',
  703,
  M,
  Format.openEnumerated({
    REPOSITORYDATA: 0,
    IMSPUBLICIDENTITY: 10,
    IMSUSERSTATE: 11,
    S_CSCFNAME: 12,
    INITIALFILTERCRITERIA: 13,
    LOCATIONINFORMATION: 14,
    USERSTATE: 15,
    CHARGINGINFORMATION: 16,
    MSISDN: 17,
    PSIACTIVATION: 18,
    DSAI: 19,
    RESERVED: 20,
    SERVICELEVELTRACEINFO: 21,
    IPADDRESSSECUREBINDINGINFORMATION: 22,
    SERVICEPRIORITYLEVEL: 23,
    SMSREGISTRATIONINFO: 24,
    UEREACHABILITYFORIP: 25,
    TADSINFORMATION: 26,
    STN_SR: 27,
    UE_SRVCC_CAPABILITY: 28,
    EXTENDEDPRIORITY: 29,
    CSRN: 30,
    REFERENCELOCATIONINFORMATION: 31,
    IMSI: 32,
    IMSPRIVATEUSERIDENTITY: 33,
    IMEISV: 34,
  }),
) // 6.3.4

export const ServiceIndication = tgpp('Service-Indication', 704, M, Format.octetString) // 6.3.5
export const SubsReqType = tgpp('Subs-Req-Type', 705, M, Format.openEnumerated({ SUBSCRIBE: 0, UNSUBSCRIBE: 1 })) // 6.3.6
export const RequestedDomain = tgpp('Requested-Domain', 706, M, Format.openEnumerated({ CS_DOMAIN: 0, PS_DOMAIN: 1 })) // 6.3.7

export const RequestedNodes = tgpp(
  'Requested-Nodes',
  713,
  _,
  flags({ mme: 0, sgsn: 1, '3gppAaaServerTwan': 2, amf: 3 }),
) // 6.3.7A

export const CurrentLocation = tgpp(
  'Current-Location',
  707,
  M,
  Format.openEnumerated({ DONOTNEEDINITIATEACTIVELOCATIONRETRIEVAL: 0, INITIATEACTIVELOCATIONRETRIEVAL: 1 }),
) // 6.3.8

export const IdentitySet = tgpp(
  'Identity-Set',
  708,
  _,
  Format.openEnumerated({ ALL_IDENTITIES: 0, REGISTERED_IDENTITIES: 1, IMPLICIT_IDENTITIES: 2, ALIAS_IDENTITIES: 3 }),
) // 6.3.10

export const ExpiryTime = tgpp('Expiry-Time', 709, _, Format.time) // 6.3.16

export const SendDataIndication = tgpp(
  'Send-Data-Indication',
  710,
  _,
  Format.openEnumerated({ USER_DATA_NOT_REQUESTED: 0, USER_DATA_REQUESTED: 1 }),
) // 6.3.17

export const DsaiTag = tgpp('DSAI-Tag', 711, M, Format.octetString) // 6.3.18

export const OneTimeNotification = tgpp(
  'One-Time-Notification',
  712,
  _,
  Format.openEnumerated({ ONE_TIME_NOTIFICATION_REQUESTED: 0 }),
) // 6.3.22

export const ServingNodeIndication = tgpp(
  'Serving-Node-Indication',
  714,
  _,
  Format.openEnumerated({ ONLY_SERVING_NODES_REQUIRED: 0 }),
) // 6.3.23

export const RepositoryDataId = tgpp(
  'Repository-Data-ID',
  715,
  _,
  grouped(() => [required(ServiceIndication), required(ShSequenceNumber), any], named<RepositoryDataId>()),
) // 6.3.24
export interface RepositoryDataId extends TypeOf<typeof RepositoryDataId.data> {}

export const ShSequenceNumber = tgpp('Sequence-Number', 716, _, Format.unsigned32) // 6.3.25

export const PrePagingSupported = tgpp(
  'Pre-paging-Supported',
  717,
  _,
  Format.openEnumerated({ PREPAGING_NOT_SUPPORTED: 0, PREPAGING_SUPPORTED: 1 }),
) // 6.3.26

export const LocalTimeZoneIndication = tgpp(
  'Local-Time-Zone-Indication',
  718,
  _,
  Format.openEnumerated({ ONLY_LOCAL_TIME_ZONE_REQUESTED: 0, LOCAL_TIME_ZONE_WITH_LOCATION_INFO_REQUESTED: 1 }),
) // 6.3.27

export const UdrFlags = tgpp('UDR-Flags', 719, _, Format.unsigned32) // 6.3.28

export const CallReferenceInfo = tgpp(
  'Call-Reference-Info',
  720,
  _,
  grouped(() => [required(CallReferenceNumber), required(AsNumber), any], named<CallReferenceInfo>()),
) // 6.3.29
export interface CallReferenceInfo extends TypeOf<typeof CallReferenceInfo.data> {}

export const CallReferenceNumber = tgpp('Call-Reference-Number', 721, _, Format.octetString) // 6.3.30
export const AsNumber = tgpp('AS-Number', 722, _, Format.octetString) // 6.3.31
