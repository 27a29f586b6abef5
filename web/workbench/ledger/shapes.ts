import type { DeepReadonly } from 'vue'
import type { DeclarationBodyOf, DeclarationsBodyOf } from '../../../src/modules/ledger/schemas.ts'

/** A declaration and a list of them, as the server sends them. */
export type Declaration = DeepReadonly<DeclarationBodyOf>
export type Declarations = DeepReadonly<DeclarationsBodyOf>
