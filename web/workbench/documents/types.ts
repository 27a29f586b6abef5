import type { DeepReadonly } from 'vue'
import type {
  ChoicesBody,
  ConflictBody,
  FindingBody,
  ItemBody,
} from '../../../src/modules/documents/schemas.ts'

/** What the server said, as screens hold it: nothing below may change it. */
export type Item = DeepReadonly<ItemBody>
export type Choices = DeepReadonly<ChoicesBody>
export type Conflict = DeepReadonly<ConflictBody>
export type Finding = DeepReadonly<FindingBody>
