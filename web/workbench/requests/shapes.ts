import type { DeepReadonly } from 'vue'
import type { CaseBody } from '../../../src/modules/requests/schemas.ts'

/** A case as screens hold it: they show it and never change it. */
export type CaseView = DeepReadonly<CaseBody>
