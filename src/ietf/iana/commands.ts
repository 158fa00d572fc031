/**
 * The command codes that IANA has registered, with the abbreviations of requests and answers.
 *
 * @module
 */

/** A command code. */
export interface CommandName {
  readonly code: number
  /** Without -Request and -Answer. */
  readonly name: string
  /** What people call its request, `ULR`, and its answer, `ULA`. */
  readonly request: string | undefined
  readonly answer: string | undefined
  readonly specification: string | undefined
}

const row = (code: number, name: string, specification?: string, request?: string, answer?: string): CommandName => ({
  code,
  name,
  request,
  answer,
  specification,
})

/** All of them, by code. */
export const commandNames: ReadonlyArray<CommandName> = [
  row(257, 'Capabilities-Exchange', 'RFC 6733', 'CER', 'CEA'),
  row(258, 'Re-Auth', 'RFC 6733', 'RAR', 'RAA'),
  row(260, 'AA-Mobile-Node', 'RFC 4004', 'AMR', 'AMA'),
  row(262, 'Home-Agent-MIP', 'RFC 4004', 'HAR', 'HAA'),
  row(265, 'AA', 'RFC 7155', 'AAR', 'AAA'),
  row(268, 'Diameter-EAP', 'RFC 4072', 'DER', 'DEA'),
  row(271, 'Accounting', 'RFC 6733', 'ACR', 'ACA'),
  row(272, 'Credit-Control', 'RFC 8506', 'CCR', 'CCA'),
  row(274, 'Abort-Session', 'RFC 6733', 'ASR', 'ASA'),
  row(275, 'Session-Termination', 'RFC 6733', 'STR', 'STA'),
  row(280, 'Device-Watchdog', 'RFC 6733', 'DWR', 'DWA'),
  row(282, 'Disconnect-Peer', 'RFC 6733', 'DPR', 'DPA'),
  row(283, 'User-Authorization', 'RFC 4740', 'UAR', 'UAA'),
  row(284, 'Server-Assignment', 'RFC 4740', 'SAR', 'SAA'),
  row(285, 'Location-Info', 'RFC 4740', 'LIR', 'LIA'),
  row(286, 'Multimedia-Auth', 'RFC 4740', 'MAR', 'MAA'),
  row(287, 'Registration-Termination', 'RFC 4740', 'RTR', 'RTA'),
  row(288, 'Push-Profile', 'RFC 4740', 'PPR', 'PPA'),
  row(300, 'User-Authorization', undefined, 'UAR', 'UAA'),
  row(301, 'Server-Assignment', undefined, 'SAR', 'SAA'),
  row(302, 'Location-Info', undefined, 'LIR', 'LIA'),
  row(303, 'Multimedia-Auth', undefined, 'MAR', 'MAA'),
  row(304, 'Registration-Termination', undefined, 'RTR', 'RTA'),
  row(305, 'Push-Profile', undefined, 'PPR', 'PPA'),
  row(306, 'User-Data', undefined, 'UDR', 'UDA'),
  row(307, 'Profile-Update', undefined, 'PUR', 'PUA'),
  row(308, 'Subscribe-Notifications', undefined, 'SNR', 'SNA'),
  row(309, 'Push-Notification', undefined, 'PNR', 'PNA'),
  row(310, 'Bootstrapping-Info', undefined, 'BIR', 'BIA'),
  row(311, 'Message-Process', undefined, 'MPR', 'MPA'),
  row(314, 'PDR / PDA', 'RFC 5224', 'PDR', 'PDA'),
  row(315, 'Policy-Install', 'RFC 5431'),
  row(316, 'Update-Location', 'TS 29.272', 'ULR', 'ULA'),
  row(317, 'Cancel-Location', 'TS 29.272', 'CLR', 'CLA'),
  row(318, 'Authentication-Information', 'TS 29.272', 'AIR', 'AIA'),
  row(319, 'Insert-Subscriber-Data', 'TS 29.272', 'IDR', 'IDA'),
  row(320, 'Delete-Subscriber-Data', 'TS 29.272', 'DSR', 'DSA'),
  row(321, 'Purge-UE', 'TS 29.272', 'PUR', 'PUA'),
  row(322, 'Reset', 'TS 29.272', 'RSR', 'RSA'),
  row(323, 'Notify', 'TS 29.272', 'NOR', 'NOA'),
  row(324, 'ME-Identity-Check', 'TS 29.272', 'ECR', 'ECA'),
  row(325, 'MIP6', 'RFC 5778', 'MIR', 'MIA'),
  row(326, 'QoS-Authorization', 'RFC 5866', 'QAR', 'QAA'),
  row(327, 'QoS-Install', 'RFC 5866', 'QIR', 'QIA'),
  row(328, 'Capabilities-Update', 'RFC 6737', 'CUR', 'CUA'),
  row(329, 'IKEv2-SK', 'RFC 6738', 'ISR', 'ISA'),
  row(330, 'NAT-Control', 'RFC 6736', 'NCR', 'NCA'),
  row(8388608, 'WIMAX-HRPD-SFF'),
  row(8388609, 'WiMAX-Diameter-EAP', undefined, 'WDER', 'WDEA'),
  row(8388610, 'WiMAX-Change-of-Authorization', undefined, 'WCAR', 'WCAA'),
  row(8388611, 'WiMAX-Reauthentication', undefined, 'WRAR', 'WRAA'),
  row(8388612, 'WiMAX-Session-Termination', undefined, 'WSTR', 'WSTA'),
  row(8388613, 'WiMAX-Abort-Session', undefined, 'WASR', 'WASA'),
  row(8388614, 'WiMAX-Home-Agent-IPv4', undefined, 'WHA4R', 'WHA4A'),
  row(8388615, 'WiMAX-Home-Agent-IPv6', undefined, 'WHA6R', 'WHA6A'),
  row(8388616, 'WiMAX-DHCP', undefined, 'WDHCPR', 'WDHCPA'),
  row(8388617, 'WiMAX-LAA', undefined, 'WLAAR', 'WLAA'),
  row(8388618, 'WiMAX-Location-Accounting', undefined, 'WLACR', 'WLACA'),
  row(8388619, 'WiMAX-Location-Measurement-Query', undefined, 'WLMQR', 'WLMQA'),
  row(8388620, 'Provide-Location', 'TS 29.172', 'PLR', 'PLA'),
  row(8388621, 'Location-Report', 'TS 29.172', 'LRR', 'LRA'),
  row(8388622, 'LCS-Routing-Info', 'TS 29.173', 'RIR', 'RIA'),
  row(8388623, 'Notif', undefined, 'NFR', 'NFA'),
  row(8388624, 'Msg-Interface', undefined, 'MIFR', 'MIFA'),
  row(8388625, 'Mobile-Application', undefined, 'MAPR', 'MAPA'),
  row(8388626, 'Update Location Request/Answer (ULR / ULA)', undefined, 'ULR', 'ULA'),
  row(8388627, 'Cancel Location Request/Answer (CLR CLA)'),
  row(8388628, 'Juniper-Sync-Event (JSE)'),
  row(8388629, 'Juniper-Session-Discovery (JSD)'),
  row(8388630, 'Query Profile Request Answer (QPR/QPA)', undefined, 'QPR', 'QPA'),
  row(8388631, 'Subscription Information Application (SIR/SIA)', undefined, 'SIR', 'SIA'),
  row(8388632, 'Distributed Charging Request/Diameter Charging Answer (DCR/DCA)', undefined, 'DCR', 'DCA'),
  row(8388633, 'Ericsson Spending Limit Request/Answer (SLR/SLA)', undefined, 'SLR', 'SLA'),
  row(8388634, 'Ericsson Spending Status Notification Request/Answer (SNR/SNA)', undefined, 'SNR', 'SNA'),
  row(8388635, 'Spending-Limit', 'TS 29.219', 'SLR', 'SLA'),
  row(8388636, 'Spending-Status-Notification', 'TS 29.219', 'SNR', 'SNA'),
  row(8388637, 'TDF-Session', 'TS 29.212', 'TSR', 'TSA'),
  row(8388638, 'Update-VCSG-Location', 'TS 29.272', 'UVR', 'UVA'),
  row(8388639, 'Device-Action', 'TS 29.368', 'DAR', 'DAA'),
  row(8388640, 'Device-Notification', 'TS 29.368', 'DNR', 'DNA'),
  row(8388641, 'Subscriber-Information', 'TS 29.336', 'SIR', 'SIA'),
  row(8388642, 'Cancel-VCSG-Location', 'TS 29.272', 'CVR', 'CVA'),
  row(8388643, 'Device-Trigger', 'TS 29.337', 'DTR', 'DTA'),
  row(8388644, 'Delivery-Report', 'TS 29.337', 'DRR', 'DRA'),
  row(8388645, 'MO-Forward-Short-Message', 'TS 29.338', 'OFR', 'OFA'),
  row(8388646, 'MT-Forward-Short-Message', 'TS 29.338', 'TFR', 'TFA'),
  row(8388647, 'Send-Routing-Info-for-SM', 'TS 29.338', 'SRR', 'SRA'),
  row(8388648, 'Alert-Service-Centre', 'TS 29.338', 'ALR', 'ALA'),
  row(8388649, 'Report-SM-Delivery-Status', 'TS 29.338', 'RDR', 'RDA'),
  row(8388650, 'NSN Cancel-LocationMS-Request/Answer (CLR/CLA)', undefined, 'CLR', 'CLA'),
  row(8388651, 'NSN User-DataMS-Request/Answer (UDR/UDA)', undefined, 'UDR', 'UDA'),
  row(8388652, 'NSN Profile-UpdateMS-Request/Answer (PUR/PUA)', undefined, 'PUR', 'PUA'),
  row(8388653, 'NSN Subscribe-NotificationsMS-Request/Answer (SNR/SNA)', undefined, 'SNR', 'SNA'),
  row(8388654, 'NSN Push-NotificationMS-Request/Answer (PNR/PNA)', undefined, 'PNR', 'PNA'),
  row(8388655, 'Get Gateway Request/Answer (GGR/GGA)', undefined, 'GGR', 'GGA'),
  row(8388656, 'Trigger-Establishment', 'TS 29.215', 'TER', 'TEA'),
  row(8388657, 'Ericsson Binding-Data-Request/Answer (BDR/BDA)', undefined, 'BDR', 'BDA'),
  row(8388658, '3GPP2 Subscriber-Information-Request/Answer (SIR/SIA)', undefined, 'SIR', 'SIA'),
  row(8388659, 'Verizon Session Data Recovery Request/Answer (SDR/SDA)', undefined, 'SDR', 'SDA'),
  row(8388660, 'Nokia Core Service Request/Answer (CSR/CSA)', undefined, 'CSR', 'CSA'),
  row(8388661, 'Nokia Extended Command Request/Answer (ECR/ECA)', undefined, 'ECR', 'ECA'),
  row(8388662, 'GCS-Action', 'TS 29.468', 'GAR', 'GAA'),
  row(8388663, 'GCS-Notification', 'TS 29.468', 'GNR', 'GNA'),
  row(8388664, 'ProSe-Subscriber-Information', 'TS 29.344', 'PIR', 'PIA'),
  row(8388665, 'Update-ProSe-Subscriber-Data', 'TS 29.344', 'UPR', 'UPA'),
  row(8388666, 'ProSe-Notify', 'TS 29.344', 'PNR', 'PNA'),
  row(8388667, 'Reset', 'TS 29.344', 'RSR', 'RSA'),
  row(8388668, 'ProSe-Authorization', 'TS 29.345', 'PAR', 'PAA'),
  row(8388669, 'ProSe-Discovery', 'TS 29.345', 'PDR', 'PDA'),
  row(8388670, 'ProSe-Match', 'TS 29.345', 'PMR', 'PMA'),
  row(8388671, 'ProSe-Match-Report-Info', 'TS 29.345', 'PIR', 'PIA'),
  row(8388672, 'ProSe-Proximity', 'TS 29.345', 'PRR', 'PRA'),
  row(8388673, 'ProSe-Location-Update', 'TS 29.345', 'PLR', 'PLA'),
  row(8388674, 'ProSe-Alert', 'TS 29.345', 'ALR', 'ALA'),
  row(8388675, 'ProSe-Cancellation', 'TS 29.345', 'RPR', 'RPA'),
  row(8388676, 'ProXimity-Action', 'TS 29.343', 'PXR', 'PXA'),
  row(8388677, 'Rivada Xd DSC-Registration-Request/Answer (DDRR/DDRA)', undefined, 'DDRR', 'DDRA'),
  row(8388678, 'Rivada Xd Heart-Beat-Request/Answer (DHBR/DHBA)', undefined, 'DHBR', 'DHBA'),
  row(8388679, 'Rivada Xd Cell-Info-Transfer-Request/Answer (DCTR/DCTA)', undefined, 'DCTR', 'DCTA'),
  row(8388680, 'Rivada Xd Cell-Info-Notification-Request/Answer (DCNR/DCNA)', undefined, 'DCNR', 'DCNA'),
  row(8388681, 'Rivada Xd Cell-Info-Modification-Request/Answer (DIMR/DIMA)', undefined, 'DIMR', 'DIMA'),
  row(8388682, 'Rivada Xd Cell-Info-Modification-Notification-Request/Answer (DINR/DINA)', undefined, 'DINR', 'DINA'),
  row(8388683, 'Rivada Xd Resource-Allocation-Request/Answer (DRAR/DRAA)', undefined, 'DRAR', 'DRAA'),
  row(8388684, 'Rivada Xd Resource-Allocation-Notification-Request/Answer (DANR/DANA)', undefined, 'DANR', 'DANA'),
  row(8388685, 'Rivada Xd Resource-Modification-Request/Answer (DRMR/DRMA)', undefined, 'DRMR', 'DRMA'),
  row(8388686, 'Rivada Xd Resource-Modification-Notification-Request/Answer (DMNR/DMNA)', undefined, 'DMNR', 'DMNA'),
  row(8388687, 'Rivada Xd Resource-Hold-Request/Answer (DRHR/DRHA)', undefined, 'DRHR', 'DRHA'),
  row(8388688, 'Rivada Xd Resource-Hold-Notification-Request/Answer (DHNR/DHNA)', undefined, 'DHNR', 'DHNA'),
  row(8388689, 'Rivada Xd Resource-Resume-Request/Answer (DRSR/DRSA)', undefined, 'DRSR', 'DRSA'),
  row(8388690, 'Rivada Xd Resource-Resume-Notification-Request/Answer (DSNR/DSNA)', undefined, 'DSNR', 'DSNA'),
  row(8388691, 'Rivada Xd Resource-Usage-Update-Request/Answer (DRUR/DRUA)', undefined, 'DRUR', 'DRUA'),
  row(8388692, 'Rivada Xd Resource-Usage-Notification-Request/Answer (DUNR/DUNA)', undefined, 'DUNR', 'DUNA'),
  row(8388693, 'Rivada Xd Resource-Release-Request/Answer (DRRR/DRRA)', undefined, 'DRRR', 'DRRA'),
  row(8388694, 'Rivada Xd Resource-Release-Notification-Request/Answer (DRNR/DRNA)', undefined, 'DRNR', 'DRNA'),
  row(8388695, 'Rivada Xm Resource-Allocation-Request/Answer (MRAR/MRAA)', undefined, 'MRAR', 'MRAA'),
  row(8388696, 'Rivada Xm Resource-Hold-Request/Answer (MRHR/MRHA)', undefined, 'MRHR', 'MRHA'),
  row(8388697, 'Rivada Xm Resource-Release-Request/Answer (MRRR/MRRA)', undefined, 'MRRR', 'MRRA'),
  row(8388698, 'Rivada Xm Resource-Modify-Request/Answer (MRMR/MRMA)', undefined, 'MRMR', 'MRMA'),
  row(8388699, 'Rivada Xm Resource-Allocation-Notify-Request/Answer (MANR/MANA)', undefined, 'MANR', 'MANA'),
  row(8388700, 'Rivada Xm Resource-Resume-Request/Answer (MRSR/MRSA)', undefined, 'MRSR', 'MRSA'),
  row(8388701, 'Rivada Xm Add-UE-Context-Request/Answer (MAUR/MAUA)', undefined, 'MAUR', 'MAUA'),
  row(8388702, 'Rivada Xm Update-UE-Context-Request/Answer (MUUR/MUUA)', undefined, 'MUUR', 'MUUA'),
  row(8388703, 'Rivada Xm Delete-UE-Context-Request/Answer (MDUR/MDUA)', undefined, 'MDUR', 'MDUA'),
  row(8388704, 'Rivada Xm Detach-UE-Request/Answer (MDTR/MDTA)', undefined, 'MDTR', 'MDTA'),
  row(8388705, 'Rivada Xm Page-UE-Request/Answer (MPUR/MPUA)', undefined, 'MPUR', 'MPUA'),
  row(8388706, 'Rivada Xm Heart-Beat-Request/Answer (MHBR/MHBA)', undefined, 'MHBR', 'MHBA'),
  row(8388707, 'Rivada Xa DPC-Registration-Request/Answer (ADRR/ADRA)', undefined, 'ADRR', 'ADRA'),
  row(8388708, 'Rivada Xa Heart-Beat-Request/Answer (AHBR/AHBA)', undefined, 'AHBR', 'AHBA'),
  row(8388709, 'Rivada Xa Resource-Allocation-Request/Answer (ARAR/ARAA)', undefined, 'ARAR', 'ARAA'),
  row(8388710, 'Rivada Xa Resource-Release-Request/Answer (ARRR/ARRA)', undefined, 'ARRR', 'ARRA'),
  row(8388711, 'Rivada Xa Resource-Release-Notification-Request/Answer (ARNR/ARNA)', undefined, 'ARNR', 'ARNA'),
  row(8388712, 'Rivada Xh User-Data-Request/Answer (HUDR/HUDA)', undefined, 'HUDR', 'HUDA'),
  row(8388713, 'ProSe-Initial-Location-Information', 'TS 29.344', 'PSR', 'PSA'),
  row(8388714, 'Nokia Session-Sync-Request/Answer (SSR/SSA)', undefined, 'SSR', 'SSA'),
  row(8388715, 'Nokia Session-Mass-Sync-Request/Answer (SMR/SMA)', undefined, 'SMR', 'SMA'),
  row(8388716, 'Nokia Fetch-Session-Request/Answer (FSR/FSA)', undefined, 'FSR', 'FSA'),
  row(8388717, 'Ericsson Trace-Report-Request/Answer (TRR/TRA)', undefined, 'TRR', 'TRA'),
  row(8388718, 'Configuration-Information', 'TS 29.336', 'CIR', 'CIA'),
  row(8388719, 'Reporting-Information', 'TS 29.336', 'RIR', 'RIA'),
  row(8388720, 'Non-Aggregated-RUCI-Report', 'TS 29.217', 'NRR', 'NRA'),
  row(8388721, 'Aggregated-RUCI-Report', 'TS 29.217', 'ARR', 'ARA'),
  row(8388722, 'Modify-Uecontext', 'TS 29.217', 'MUR', 'MUA'),
  row(8388723, 'Background-Data-Transfer', 'TS 29.154', 'BTR', 'BTA'),
  row(8388724, 'Network-Status', 'TS 29.153', 'NSR', 'NSA'),
  row(8388725, 'Network-Status-Continuous-Report', 'TS 29.153', 'NCR', 'NCA'),
  row(8388726, 'NIDD-Information', 'TS 29.336', 'NIR', 'NIA'),
  row(8388727, 'ProXimity-Application', 'TS 29.343', 'XAR', 'XAA'),
  row(8388728, 'Data-Pull', 'TS 29.283', 'DPR', 'DPA'),
  row(8388729, 'Data-Update', 'TS 29.283', 'DMR', 'DMA'),
  row(8388730, 'Notification-Data', 'TS 29.283', 'NDR', 'NDA'),
  row(8388731, 'TDF-Notification', 'TS 29.212', 'TNR', 'TNA'),
  row(8388732, 'Connection-Management', 'TS 29.128', 'CMR', 'CMA'),
  row(8388733, 'MO-Data', 'TS 29.128', 'ODR', 'ODA'),
  row(8388734, 'MT-Data', 'TS 29.128', 'TDR', 'TDA'),
  row(8388735, 'Event-Configuration', 'TS 29.154', 'ECR', 'ECA'),
  row(8388736, 'Event-Reporting', 'TS 29.154', 'ERR', 'ERA'),
  row(8388737, 'DESS-DTLS-Handshake-Client'),
  row(8388738, 'DESS-DTLS-Handshake-Server'),
]

/**
 * The commands of an abbreviation, in whatever case: some have the same.
 *
 * ```ts
 * import { commandsAbbreviated } from 'diameter-codec/ietf/iana'
 *
 * commandsAbbreviated('DPR').map(({ name }) => name) // => ['Disconnect-Peer', 'Data-Pull']
 * commandsAbbreviated('CEA').map(({ code }) => code) // => [257]
 * ```
 */
export const commandsAbbreviated = (abbreviation: string): ReadonlyArray<CommandName> => {
  const text = abbreviation.toUpperCase()
  return commandNames.filter(({ request, answer }) => request === text || answer === text)
}

/** What of a message tells its abbreviation; those of credit control are told apart by their CC-Request-Type. */
interface Abbreviated {
  readonly header: { readonly commandCode: number; readonly request: boolean }
  readonly ccRequestType?: string | number | undefined
}

/**
 * What people call a message: `ULR`, `CCR-I`; `undefined` where its code is none of IANA's.
 *
 * ```ts
 * import { abbreviationOf } from 'diameter-codec/ietf/iana'
 *
 * abbreviationOf({ header: { commandCode: 316, request: false } }) // => 'ULA'
 * abbreviationOf({ header: { commandCode: 272, request: true }, ccRequestType: 'INITIAL_REQUEST' }) // => 'CCR-I'
 * ```
 */
export const abbreviationOf = ({ header, ccRequestType }: Abbreviated): string | undefined => {
  const command = commandNames.find(({ code }) => code === header.commandCode)
  const abbreviation = header.request ? command?.request : command?.answer
  return abbreviation !== undefined && header.commandCode === 272 && typeof ccRequestType === 'string'
    ? `${abbreviation}-${ccRequestType.charAt(0)}`
    : abbreviation
}
