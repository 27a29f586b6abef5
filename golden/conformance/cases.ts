import type { Case } from './case.ts'
import { circumstanceCases } from './situations/circumstances.ts'
import { layoutCases } from './situations/layouts.ts'
import { narrativeCases } from './situations/narratives.ts'
import { plantedCases } from './situations/planted.ts'
import { printedCases } from './situations/printed.ts'

/** Every situation of the set. */
export const allCases = (): readonly Case[] => [
  ...layoutCases(),
  ...printedCases(),
  ...plantedCases(),
  ...narrativeCases(),
  ...circumstanceCases(),
]
