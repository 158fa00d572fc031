/**
 * The AVPs that are no groups of TS 29.229 (IP multimedia: Cx, Dx), in the order of its clauses. The grammar is the
 * union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, flags, Format, M, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const VisitedNetworkIdentifier = tgpp('Visited-Network-Identifier', 600, M, Format.octetString) // 6.3.1
export const PublicIdentity = tgpp('Public-Identity', 601, M, Format.utf8String) // 6.3.2
export const ServerName = tgpp('Server-Name', 602, M, Format.utf8String) // 6.3.3
export const MandatoryCapability = tgpp('Mandatory-Capability', 604, M, Format.unsigned32) // 6.3.5
export const OptionalCapability = tgpp('Optional-Capability', 605, M, Format.unsigned32) // 6.3.6
export const CxUserData = tgpp('User-Data', 606, M, Format.octetString) // 6.3.7
export const TgppSipNumberAuthItems = tgpp('SIP-Number-Auth-Items', 607, M, Format.unsigned32) // 6.3.8
export const TgppSipAuthenticationScheme = tgpp('SIP-Authentication-Scheme', 608, M, Format.utf8String) // 6.3.9
export const TgppSipAuthenticate = tgpp('SIP-Authenticate', 609, M, Format.octetString) // 6.3.10
export const TgppSipAuthorization = tgpp('SIP-Authorization', 610, M, Format.octetString) // 6.3.11
export const SipAuthenticationContext = tgpp('SIP-Authentication-Context', 611, M, Format.octetString) // 6.3.12
export const TgppSipItemNumber = tgpp('SIP-Item-Number', 613, M, Format.unsigned32) // 6.3.14

export const ServerAssignmentType = tgpp(
  'Server-Assignment-Type',
  614,
  M,
  Format.openEnumerated({
    NO_ASSIGNMENT: 0,
    REGISTRATION: 1,
    RE_REGISTRATION: 2,
    UNREGISTERED_USER: 3,
    TIMEOUT_DEREGISTRATION: 4,
    USER_DEREGISTRATION: 5,
    TIMEOUT_DEREGISTRATION_STORE_SERVER_NAME: 6,
    USER_DEREGISTRATION_STORE_SERVER_NAME: 7,
    ADMINISTRATIVE_DEREGISTRATION: 8,
    AUTHENTICATION_FAILURE: 9,
    AUTHENTICATION_TIMEOUT: 10,
    DEREGISTRATION_TOO_MUCH_DATA: 11,
    AAA_USER_DATA_REQUEST: 12,
    PGW_UPDATE: 13,
    RESTORATION: 14,
  }),
) // 6.3.15

export const ReasonCode = tgpp(
  'Reason-Code',
  616,
  M,
  Format.openEnumerated({ PERMANENT_TERMINATION: 0, NEW_SERVER_ASSIGNED: 1, SERVER_CHANGE: 2, REMOVE_S_CSCF: 3 }),
) // 6.3.17

export const ReasonInfo = tgpp('Reason-Info', 617, M, Format.utf8String) // 6.3.18
export const PrimaryEventChargingFunctionName = tgpp('Primary-Event-Charging-Function-Name', 619, M, Format.diameterUri) // 6.3.20

export const SecondaryEventChargingFunctionName = tgpp(
  'Secondary-Event-Charging-Function-Name',
  620,
  M,
  Format.diameterUri,
) // 6.3.21

export const PrimaryChargingCollectionFunctionName = tgpp(
  'Primary-Charging-Collection-Function-Name',
  621,
  M,
  Format.diameterUri,
) // 6.3.22

export const SecondaryChargingCollectionFunctionName = tgpp(
  'Secondary-Charging-Collection-Function-Name',
  622,
  M,
  Format.diameterUri,
) // 6.3.23

export const UserAuthorizationType = tgpp(
  'User-Authorization-Type',
  623,
  M,
  Format.openEnumerated({ REGISTRATION: 0, DE_REGISTRATION: 1, REGISTRATION_AND_CAPABILITIES: 2 }),
) // 6.3.24

export const UserDataAlreadyAvailable = tgpp(
  'User-Data-Already-Available',
  624,
  M,
  Format.openEnumerated({ USER_DATA_NOT_AVAILABLE: 0, USER_DATA_ALREADY_AVAILABLE: 1 }),
) // 6.3.26

export const ConfidentialityKey = tgpp('Confidentiality-Key', 625, M, Format.octetString) // 6.3.27
export const IntegrityKey = tgpp('Integrity-Key', 626, M, Format.octetString) // 6.3.28
export const FeatureListId = tgpp('Feature-List-ID', 629, _, Format.unsigned32) // 6.3.30
export const FeatureList = tgpp('Feature-List', 630, _, Format.unsigned32) // 6.3.31
export const OriginatingRequest = tgpp('Originating-Request', 633, M, Format.openEnumerated({ ORIGINATING: 0 })) // 6.3.34
export const WildcardedPublicIdentity = tgpp('Wildcarded-Public-Identity', 634, _, Format.utf8String) // 6.3.35
export const WildcardedImpu = tgpp('Wildcarded-IMPU', 636, _, Format.utf8String) // 6.3.43
export const UarFlags = tgpp('UAR-Flags', 637, _, flags({ emergencyRegistration: 0 })) // 6.3.44

export const LooseRouteIndication = tgpp(
  'Loose-Route-Indication',
  638,
  _,
  Format.openEnumerated({ LOOSE_ROUTE_NOT_REQUIRED: 0, LOOSE_ROUTE_REQUIRED: 1 }),
) // 6.3.45

export const Path = tgpp('Path', 640, _, Format.octetString) // 6.3.47
export const Contact = tgpp('Contact', 641, _, Format.octetString) // 6.3.48
export const CallIdSipHeader = tgpp('Call-ID-SIP-Header', 643, _, Format.octetString) // 6.3.49.1
export const FromSipHeader = tgpp('From-SIP-Header', 644, _, Format.octetString) // 6.3.49.2
export const ToSipHeader = tgpp('To-SIP-Header', 645, _, Format.octetString) // 6.3.49.3
export const RecordRoute = tgpp('Record-Route', 646, _, Format.octetString) // 6.3.49.4

export const MultipleRegistrationIndication = tgpp(
  'Multiple-Registration-Indication',
  648,
  _,
  Format.openEnumerated({ NOT_MULTIPLE_REGISTRATION: 0, MULTIPLE_REGISTRATION: 1 }),
) // 6.3.51

export const SessionPriority = tgpp(
  'Session-Priority',
  650,
  _,
  Format.openEnumerated({ PRIORITY_0: 0, PRIORITY_1: 1, PRIORITY_2: 2, PRIORITY_3: 3, PRIORITY_4: 4 }),
) // 6.3.56

export const PriviledgedSenderIndication = tgpp(
  'Priviledged-Sender-Indication',
  652,
  _,
  Format.openEnumerated({ NOT_PRIVILEDGED_SENDER: 0, PRIVILEDGED_SENDER: 1 }),
) // 6.3.58

export const LiaFlags = tgpp('LIA-Flags', 653, _, Format.unsigned32) // 6.3.59
export const InitialCseqSequenceNumber = tgpp('Initial-CSeq-Sequence-Number', 654, _, Format.unsigned32) // 6.3.62
export const SarFlags = tgpp('SAR-Flags', 655, _, flags({ pCscfRestorationIndication: 0 })) // 6.3.63
export const WebrtcAuthenticationFunctionName = tgpp('WebRTC-Authentication-Function-Name', 657, _, Format.utf8String) // 6.3.65
export const WebrtcWebServerFunctionName = tgpp('WebRTC-Web-Server-Function-Name', 658, _, Format.utf8String) // 6.3.66
export const RtrFlags = tgpp('RTR-Flags', 659, _, Format.unsigned32) // 6.3.69
