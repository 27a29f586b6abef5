import { describe, expect, test } from 'vitest'
import { speaksOfOthers, speaksOfOtherTimes, speaksOfRequests } from './scope.ts'

const bureau = '云州市教育局'
const city = '云州市人民政府'

describe('whose figure it is', () => {
  test.each([
    ['我局共收到', bureau],
    ['2023年,云州市教育局收到', bureau],
    ['市教育局共收到', bureau],
    ['全市共收到', city],
    ['云州市收到', city],
    ['县区政府收到申请45件;我局收到', bureau],
    ['全镇共收到', '青河镇人民政府'],
    ['全年共收到', null],
  ])('%s in the report of %s is its own', (before, authority) =>
    expect(speaksOfOthers(before, authority)).toBe(false),
  )
  test.each([
    ['全市共收到', bureau],
    ['县教育局收到', bureau],
    ['各科室、所属单位分别收到', bureau],
    ['其中,基础教育科收到', bureau],
    ['转办、协助其他单位办理', bureau],
    ['全市各级行政机关共收到', city],
    ['各区县收到', city],
    ['市人民政府办公室收到', city],
    ['全省收到', city],
  ])('%s in the report of %s is another’s', (before, authority) =>
    expect(speaksOfOthers(before, authority)).toBe(true),
  )
})

describe('of which time', () => {
  test.each([
    '全年共收到',
    '2023年累计收到',
    '上半年减少,全年收到',
    '2023年1月1日至12月31日收到',
    '1-12月收到',
    '截至年底收到',
  ])('%s is the whole year', (before) => expect(speaksOfOtherTimes(before)).toBe(false))
  test.each([
    '上半年收到',
    '截至6月底,已办结',
    '《条例》施行以来,累计收到',
    '“十三五”期间,收到',
    '2023年第一季度收到',
    '3月收到',
    '2021年至2023年共收到',
    '五年来收到',
  ])('%s is a part of it, or more', (before) => expect(speaksOfOtherTimes(before)).toBe(true))
})

describe('of which matter', () => {
  test.each(['全年收到政府信息公开申请27件,', '(二)依申请公开。共收到申请27件,均已受理,'])(
    'behind %s the requests go on',
    (before) => expect(speaksOfRequests(before)).toBe(true),
  )
  test.each([
    '全年收到政府信息公开申请27件。政务热线受理群众来电12840件,',
    '规范依申请公开工作。全年收到行政许可申请3200件,',
    '受理政府信息公开咨询30件,',
  ])('behind %s another matter stands', (before) => expect(speaksOfRequests(before)).toBe(false))
})
