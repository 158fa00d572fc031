/**
 * The codes of RFC 6733 that more than one file needs: numbers one by one, so that a bundle with one command does not hold
 * all definitions.
 *
 * @module
 */

// Commands between peers (section 5).
export const capabilitiesExchangeCode = 257
export const deviceWatchdogCode = 280
export const disconnectPeerCode = 282

/** Whether a command is one between peers, which no application sees and no agent forwards. */
export const isPeerCommand = (code: number): boolean =>
  code === capabilitiesExchangeCode || code === deviceWatchdogCode || code === disconnectPeerCode

// AVPs (section 4.5).
export const proxyStateCode = 33
export const authApplicationIdCode = 258
export const acctApplicationIdCode = 259
export const sessionIdCode = 263
export const originHostCode = 264
export const resultCodeCode = 268
export const failedAvpCode = 279
export const proxyHostCode = 280
export const errorMessageCode = 281
export const destinationRealmCode = 283
export const proxyInfoCode = 284
export const redirectHostCode = 292
export const destinationHostCode = 293
export const errorReportingHostCode = 294
export const originRealmCode = 296

const others = /*#__PURE__*/ new Set([1, 25, 27, 33, 44, 50, 55, 85, 480, 483, 485])
const unassigned = /*#__PURE__*/ new Set([275, 286, 288, 289, 290])

/**
 * Whether RFC 6733 defines the AVP of this code, without a vendor: every Diameter node understands it, in whatever command
 * it comes under `* [ AVP ]`.
 */
export const isBaseAvp = (code: number): boolean =>
  code > 256 && code < 300 ? !unassigned.has(code) : others.has(code)
