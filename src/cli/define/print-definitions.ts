/**
 * What `diameter avp` and `diameter command` print.
 *
 * @module
 */
import type { Either } from '../../ground/either.ts'
import { complain, noteFailure, output, statusSoFar } from '../report.ts'

/** Prints what was found, an empty line between two texts, and reports what was not; gives the exit status. */
export const printDefinitions = async (
  results: ReadonlyArray<Either<string, ReadonlyArray<string>>>,
): Promise<number> => {
  const out = output()
  const texts = results.flatMap((result) => (result._tag === 'Right' ? result.right : []))
  out.add(texts.map((text) => `${text}\n`).join('\n'))
  await out.flush()
  for (const result of results) {
    if (result._tag === 'Right') continue
    noteFailure()
    complain(result.left)
  }
  return statusSoFar()
}
