/**
 * The applications that IANA has registered, by id.
 *
 * @module
 */

/** An application of Diameter. */
export interface Application {
  readonly id: number
  /** The name in IANA's registry. */
  readonly name: string
  /** What people call it, `S6a`, where this package has its commands. */
  readonly interface: string | undefined
  /** The enterprise number of who defines it; 0 is the IETF. */
  readonly vendorId: number | undefined
  readonly specification: string | undefined
}

const row = (id: number, name: string, vendorId?: number, specification?: string, called?: string): Application => ({
  id,
  name,
  interface: called,
  vendorId,
  specification,
})

/** All of them. */
export const applications: ReadonlyArray<Application> = [
  row(0, 'Diameter Common Messages', 0, 'RFC 6733', 'Base'),
  row(1, 'Diameter Network Access Server Application', 0, 'RFC 7155', 'NASREQ'),
  row(2, 'Diameter Mobile IPv4 Application', 0, 'RFC 4004', 'MIPv4'),
  row(3, 'Diameter Base Accounting', 0, 'RFC 6733', 'Accounting'),
  row(4, 'Diameter Credit-Control Application', 0, 'RFC 8506', 'Credit-Control'),
  row(5, 'Diameter EAP Application', 0, 'RFC 4072', 'EAP'),
  row(6, 'Diameter SIP Application', 0, 'RFC 4740', 'SIP'),
  row(7, 'Diameter Mobile IPv6 IKE Application', 0, 'RFC 5778', 'MIP6I'),
  row(8, 'Diameter Mobile IPv6 Auth Application', 0, 'RFC 5778', 'MIP6A'),
  row(9, 'Diameter QoS application', 0, 'RFC 5866'),
  row(10, 'Diameter Capabilities Update', 0, 'RFC 6737', 'CapabilitiesUpdate'),
  row(11, 'Diameter IKE SK (IKESK)', 0, 'RFC 6738'),
  row(12, 'Diameter NAT Control Application', 0, 'RFC 6736'),
  row(13, 'Diameter ERP', 0, 'RFC 6942'),
  row(16777216, '3GPP Cx/Dx', 10415, 'TS 29.229', 'Cx'),
  row(16777217, '3GPP Sh/Dh', 10415, 'TS 29.329', 'Sh'),
  row(16777218, '3GPP Re', 10415, 'TS 32.296'),
  row(16777219, '3GPP Wx', 10415, 'TS 29.234'),
  row(16777220, '3GPP Zn', 10415, 'TS 29.109'),
  row(16777221, '3GPP Zh', 10415, 'TS 29.109'),
  row(16777222, '3GPP Gq', 10415, 'TS 29.209'),
  row(16777223, '3GPP Gmb', 10415, 'TS 29.061'),
  row(16777224, '3GPP Gx', 10415, 'TS 29.210'),
  row(16777225, '3GPP Gx over Gy', 10415, 'TS 29.210'),
  row(16777226, '3GPP MM10', 10415, 'TS 29.140'),
  row(16777227, 'Ericsson MSI'),
  row(16777228, 'Ericsson Zx'),
  row(16777229, '3GPP Rx', 10415, 'TS 29.211'),
  row(16777230, '3GPP Pr', 10415, 'TS 29.234'),
  row(16777231, 'ETSI e4', 13019, 'ETSI ES 283 034'),
  row(16777232, 'Ericsson Charging-CIP'),
  row(16777233, 'Ericsson Mm'),
  row(16777234, 'Vodafone Gx+'),
  row(16777235, 'ITU-T Rs'),
  row(16777236, '3GPP Rx', 10415, 'TS 29.214', 'Rx'),
  row(16777237, '3GPP2 Ty', 5535),
  row(16777238, '3GPP Gx', 10415, 'TS 29.212', 'Gx'),
  row(16777239, 'Juniper Cluster'),
  row(16777240, 'Juniper Policy-Control-AAA'),
  row(16777241, 'iptego USPI'),
  row(16777242, 'Covergence-specific SIP routing'),
  row(16777243, 'Policy Processing'),
  row(16777244, 'Juniper Policy-Control-JSRC'),
  row(16777245, 'ITU-T S-TC1'),
  row(16777246, 'NSN Unified Charging Trigger Function (UCTF)'),
  row(16777247, '3GPP2 CAN Access Authentication and Authorization', 5535),
  row(16777248, '3GPP2 WLAN Interworking Access Authentication and Authorization', 5535),
  row(16777249, '3GPP2 WLAN Interworking Accounting', 5535),
  row(16777250, '3GPP STa/SWa', 10415, 'TS 29.273', 'STa'),
  row(16777251, '3GPP S6a/S6d', 10415, 'TS 29.272', 'S6a'),
  row(16777252, "3GPP S13/S13'", 10415, 'TS 29.272', 'S13'),
  row(16777253, 'ETSI Re', 13019, 'ETSI TS 183 060'),
  row(16777254, 'ETSI GOCAP', 13019, 'ETSI ES 283 039'),
  row(16777255, '3GPP SLg', 10415, 'TS 29.172', 'SLg'),
  row(16777256, 'ITU-T Rw', undefined, 'RFC 5431'),
  row(16777257, 'ETSI a4', 13019),
  row(16777258, 'ITU-T Rt', undefined, 'ITU-T Rec. Q.3305.1'),
  row(16777259, 'CARA'),
  row(16777260, 'CAMA'),
  row(16777261, 'Femtocell extension to Diameter EAP Application'),
  row(16777262, 'ITU-T Ru', undefined, 'ITU-T Rec. Q.nacp.Ru'),
  row(16777263, 'ITU-T Ng', undefined, 'ITU-T Rec. Q.nacp.Ru'),
  row(16777264, '3GPP SWm', 10415, 'TS 29.273', 'SWm'),
  row(16777265, '3GPP SWx', 10415, 'TS 29.273', 'SWx'),
  row(16777266, '3GPP Gxx', 10415, 'TS 29.212', 'Gxx'),
  row(16777267, '3GPP S9', 10415, 'TS 29.215', 'S9'),
  row(16777268, '3GPP Zpn', 10415, 'TS 29.109'),
  row(16777269, 'Ericsson HSI'),
  row(16777270, 'Juniper-Example'),
  row(16777271, 'ITU-T Ri', undefined, 'ITU-T Rec. Q.3307.1'),
  row(16777272, '3GPP S6b', 10415, 'TS 29.273', 'S6b'),
  row(16777273, 'Juniper JGx'),
  row(16777274, 'ITU-T Rd', undefined, 'ITU-T Rec. Q.3306.1'),
  row(16777275, 'ADMI Notification Application'),
  row(16777276, 'ADMI Messaging Interface Application'),
  row(16777277, 'Peter-Service VSI'),
  row(16777278, 'ETSI Rr request model', 13019, 'ETSI TS 183 071'),
  row(16777279, 'ETSI Rr delegated model', 13019, 'ETSI TS 183 071'),
  row(16777280, 'WIMAX HRPD Interworking'),
  row(16777281, 'WiMAX Network Access Authentication and Authorization Diameter Application (WNAAADA)'),
  row(16777282, 'WiMAX Network Accounting Diameter Application (WNADA)'),
  row(16777283, 'WiMAX MIP4 Diameter Application (WM4DA)'),
  row(16777284, 'WiMAX MIP6 Diameter Application (WM6DA)'),
  row(16777285, 'WiMAX DHCP Diameter Application (WDDA)'),
  row(16777286, 'WiMAX-Location-Authentication-Authorization Diameter Application (WLAADA)'),
  row(16777287, 'WiMAX-Policy-and-Charging-Control-R3-Policies Diameter Application (WiMAX PCC-R3-P)'),
  row(16777288, 'WiMAX-Policy-and-Charging-Control-R3-OFfline-Charging Diameter Application (WiMAX PCC-R3-OFC)'),
  row(
    16777289,
    'WiMAX-Policy-and-Charging-Control-R3-Offline-Charging-Prime Diameter Application (WiMAX PCC-R3-OFC-PRIME)',
  ),
  row(16777290, 'WiMAX-Policy-and-Charging-Control-R3-Online-Charging Diameter Application (WiMAX PCC-R3-OC)'),
  row(16777291, '3GPP SLh', 10415, 'TS 29.173', 'SLh'),
  row(16777292, '3GPP SGmb', 10415, 'TS 29.061'),
  row(16777293, 'CMDI - Cloudmark Diameter Interface'),
  row(16777294, 'Camiant DRMA'),
  row(16777295, 'PiLTE Interworking Diameter Application'),
  row(16777296, 'Juniper-Sessions-Recovery (JSR)'),
  row(16777297, 'Vedicis LiveProxy'),
  row(16777298, 'Pi*3GPP2 Diameter Application'),
  row(16777299, 'Sandvine Rf+'),
  row(16777300, 'Subscription Information Application'),
  row(16777301, 'Ericsson Charging-DCIP'),
  row(16777302, '3GPP Sy', 10415, 'TS 29.219', 'Sy'),
  row(16777303, '3GPP Sd', 10415, 'TS 29.212', 'Sd'),
  row(16777304, 'Ericsson Sy'),
  row(16777305, 'HP DTD'),
  row(16777306, 'M9 interface between MLM-PE(P) and MLM-PE(C)'),
  row(16777307, 'ITU-T M13'),
  row(16777308, '3GPP S7a', 10415, 'TS 29.272', 'S7a'),
  row(16777309, '3GPP Tsp', 10415, 'TS 29.368', 'Tsp'),
  row(16777310, '3GPP S6m/S6n', 10415, 'TS 29.336', 'S6m'),
  row(16777311, '3GPP T4', 10415, 'TS 29.337', 'T4'),
  row(16777312, '3GPP S6c', 10415, 'TS 29.338', 'S6c'),
  row(16777313, '3GPP SGd/Gdd', 10415, 'TS 29.338', 'SGd'),
  row(16777314, 'Intrado-SLg'),
  row(16777315, 'Ericsson Diameter Signalling Controller Application (DSC)'),
  row(16777316, 'Verizon-Femto-Loc'),
  row(16777317, 'Nokia Siemens Networks (NSN) Hd Application'),
  row(16777318, '3GPP S15', 10415, 'TS 29.212'),
  row(16777319, '3GPP S9a', 10415, 'TS 29.215'),
  row(16777320, '3GPP S9a*', 10415, 'TS 29.215'),
  row(16777321, 'Gateway Location Application'),
  row(16777322, 'Verizon Session Recovery'),
  row(16777323, '3GPP2 M1 Interface', 5535),
  row(16777324, 'MAGIC Client Interface Protocol (CIP)'),
  row(16777325, 'ITU-T Nc', undefined, 'ITU-T Rec. Q.nacp.Nc'),
  row(16777326, 'ITU-T Ne', undefined, 'ITU-T Rec. Q.nacp.Ne'),
  row(16777327, 'Ericsson Sx'),
  row(16777328, 'Nokia Service Extension, NSE'),
  row(16777329, 'Rivada Xd'),
  row(16777330, 'Rivada Xm'),
  row(16777331, 'Rivada Xh'),
  row(16777332, 'Rivada Xf'),
  row(16777333, 'Rivada Xp'),
  row(16777334, 'Rivada Xa'),
  row(16777335, '3GPP MB2-C', 10415, 'TS 29.468'),
  row(16777336, '3GPP PC4a', 10415, 'TS 29.344'),
  row(16777337, '3GPP PC2', 10415, 'TS 29.343'),
  row(16777338, 'Juniper Domain Policy'),
  row(16777339, 'Host Observer'),
  row(16777340, '3GPP PC6/PC7', 10415, 'TS 29.345'),
  row(16777341, 'Nokia Sdr Application'),
  row(16777342, '3GPP Np', 10415, 'TS 29.217'),
  row(16777343, 'Sandvine Location Relay Service'),
  row(16777344, 'Sandvine Fairshare Traffic Management Service'),
  row(16777345, '3GPP S6t', 10415, 'TS 29.336', 'S6t'),
  row(16777346, '3GPP T6a/T6b/T7', 10415, 'TS 29.128', 'T6a'),
  row(16777347, '3GPP Ns', 10415, 'TS 29.153'),
  row(16777348, '3GPP Nt', 10415, 'TS 29.154'),
  row(16777349, '3GPP St', 10415, 'TS 29.212', 'St'),
  row(16777350, '3GPP PC2', 10415, 'TS 29.343'),
  row(16777351, '3GPP Diameter Data Management', 10415, 'TS 29.283'),
  row(16777352, 'ITU-T M1'),
  row(16777353, 'ITU-T M2'),
  row(16777354, 'Verizon-NLS-WDS'),
  row(16777355, '3GPP V4', 10415, 'TS 29.388'),
  row(16777356, '3GPP V6', 10415, 'TS 29.389'),
  row(16777357, 'OMN Adapt Application'),
  row(16777358, '3GPP Nta', 10415, 'TS 29.154'),
  row(16777359, 'Ericsson Charging - SBI Policy'),
  row(16777360, 'GSMA-DESS'),
  row(4294967295, 'Diameter Relay', 0, 'RFC 6733', 'Relay'),
]

const sameText = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase()

/**
 * The application of an id, of what people call it or of its name in IANA's registry, in whatever case.
 *
 * ```ts
 * import { applicationOf } from 'diameter-codec/ietf/iana'
 *
 * applicationOf('s6a')?.id // => 16777251
 * applicationOf(4)?.interface // => 'Credit-Control'
 * ```
 */
export const applicationOf = (id: number | string): Application | undefined =>
  typeof id === 'number'
    ? applications.find((application) => application.id === id)
    : (applications.find((application) => sameText(application.interface, id)) ??
      applications.find((application) => sameText(application.name, id)))
