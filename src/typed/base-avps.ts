/**
 * The AVP codes of RFC 6733 section 4.5. Every Diameter node understands them, in whatever command they come under
 * `* [ AVP ]`; a list of numbers, so that a bundle with one command does not hold all definitions.
 *
 * @module
 */

const codes: ReadonlySet<number> = /*#__PURE__*/ new Set([
  1, 25, 27, 33, 44, 50, 55, 85, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273,
  274, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 287, 291, 292, 293, 294, 295, 296, 297, 298, 299, 480, 483,
  485,
])

/** Whether RFC 6733 defines the AVP of this code, without a vendor. */
export const isBaseAvp = (code: number): boolean => codes.has(code)
