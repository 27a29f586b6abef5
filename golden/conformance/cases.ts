import type { Case } from './case.ts'
import { awkwardCases } from './situations/awkward.ts'
import { chatterCases } from './situations/chatter.ts'
import { circumstanceCases } from './situations/circumstances.ts'
import { compoundCases } from './situations/compound.ts'
import { layoutCases } from './situations/layouts.ts'
import { narrativeCases } from './situations/narratives.ts'
import { plantedCases } from './situations/planted.ts'
import { printedCases } from './situations/printed.ts'
import { wordCases } from './situations/word.ts'

/** Every situation of the set. */
export const allCases = (): readonly Case[] => [
  ...layoutCases(),
  ...printedCases(),
  ...awkwardCases(),
  ...plantedCases(),
  ...narrativeCases(),
  ...chatterCases(),
  ...compoundCases(),
  ...circumstanceCases(),
  ...wordCases(),
]
