import { expect, test } from 'vitest'
import { secretMarks } from './secret-marks.ts'

test.each([
  ['秘密★5年', 'the mark with its period'],
  ['机 密 ★ 长期', 'spaces do not hide it'],
  ['绝密\u3000★启用前', 'nor a wide space'],
  ['文号 云政〔2026〕1号 机密★', 'anywhere in a line'],
  ['工作秘密', 'alone in its line'],
  ['　　内部资料 注意保存', 'with its warning'],
  ['【内部资料】会议纪要', 'in brackets'],
  ['密级：秘密', 'as a field'],
  ['内部资料-名单.docx', 'as a file name'],
])('refuses %s: %s', (text) => expect(secretMarks(`正文\n${text}\n正文`)).toHaveLength(1))

test.each([
  '不得泄露国家秘密和工作秘密',
  '《工作秘密管理暂行办法》解读',
  '本机关内部资料室开放时间',
  '商业秘密、个人隐私',
  '保守国家秘密法',
  '内部资料室',
  '工作秘密管理暂行办法',
])('lets %s pass: a word, not a mark', (text) => expect(secretMarks(text)).toEqual([]))
