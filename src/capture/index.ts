/**
 * `diameter-codec/capture`: capture files to the Diameter messages in them, in Node and in browsers.
 *
 * @module
 */
export { looksLikeCapture } from './capture-file.ts'
export type {
  CapturedMessage,
  CaptureEvent,
  CaptureFault,
  CaptureLimits,
  CaptureNote,
  CapturePassedOver,
  CaptureProblem,
  CaptureStatistics,
  PassedPackets,
} from './event.ts'
export { captureStart, endCapture, readCapture, type CaptureState, type CaptureStep } from './fold.ts'
export type { Protocol } from './layers/layer.ts'
export type { LinkTypes } from './layers/link-types.ts'
export { openCapture, type CaptureOptions, type CaptureReader } from './reader.ts'
