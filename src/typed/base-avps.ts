/**
 * The AVP codes of RFC 6733 section 4.5. Every Diameter node understands them, in whatever command they come under
 * `* [ AVP ]`; a list of numbers, so that a bundle with one command does not hold all definitions.
 *
 * @module
 */

const others = /*#__PURE__*/ new Set([1, 25, 27, 33, 44, 50, 55, 85, 480, 483, 485])
const unassigned = /*#__PURE__*/ new Set([275, 286, 288, 289, 290])

/** Whether RFC 6733 defines the AVP of this code, without a vendor. */
export const isBaseAvp = (code: number): boolean =>
  code > 256 && code < 300 ? !unassigned.has(code) : others.has(code)
