/**
 * The base dictionary.
 *
 * @module
 */
import { dictionaryOf } from '../typed/dictionary.ts'
import * as avps from './avps.ts'
import * as commands from './commands.ts'
import * as sessionAvps from './session-avps.ts'
import * as sessionCommands from './session-commands.ts'

/** Every command of RFC 6733 section 3.1, `answer-message`, and every AVP of section 4.5. */
export const rfc6733 = dictionaryOf(avps, sessionAvps, commands, sessionCommands)
