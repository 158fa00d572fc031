/**
 * The packages that only the commands with a connection need.
 *
 * @module
 */
import { complain } from '../report.ts'
import { Status } from '../status.ts'

const isMissing = (error: unknown): boolean => {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'ERR_MODULE_NOT_FOUND' && /'(?:@effect\/|effect[/'])/u.test(message)
}

/** Runs what needs Effect, or says in a line that it is not there; gives the exit status. */
export const runWithEffect = async (name: string, run: () => Promise<number>): Promise<number> => {
  try {
    return await run()
  } catch (error) {
    if (!isMissing(error)) throw error
    complain(`${name}: it needs two more packages: npm install effect @effect/platform-node-shared`)
    return Status.failed
  }
}
