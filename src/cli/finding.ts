/**
 * Findings in words.
 *
 * @module
 */
import type { Finding } from '../check/diagnose.ts'

/** One sentence with the path before it, as errors have it. */
export const findingText = ({ path, sentence }: Finding): string => `${path.join(' › ')}: ${sentence}`
