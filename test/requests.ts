import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import pino from 'pino'
import { onTestFinished } from 'vitest'
import { type PlainDate, plainDate } from '../src/kernel/plain-date.ts'
import { publishedCalendar } from '../src/law/calendar/index.ts'
import type { Actor } from '../src/modules/audit/index.ts'
import { type Receive, receive } from '../src/modules/requests/commands/receive.ts'
import { citizenOf } from '../src/platform/actor.ts'
import type { Deps } from '../src/platform/deps.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { newId } from '../src/platform/ids.ts'
import type { Settings } from '../src/platform/settings.ts'
import type { TestDatabase } from './database.ts'
import { aTenant } from './tenant.ts'

const remedies = {
  reconsiderationBody: '云禾市人民政府',
  reconsiderationAddress: '云禾市中心路1号',
  reconsiderationUrl: 'https://fuyi.example/',
  court: '云禾县人民法院',
}

/** An invented authority that can answer requests, its officer and its head, and a day that can be moved. `given`: a folder for files, outside a test. */
export async function aRequestOffice(database: TestDatabase, start = '2026-03-02', given?: string) {
  const { tenantId, authorityId, actor } = await aTenant(database)
  await sql`update authority set document_prefix = '云政公开',
    disclosure_office = ${JSON.stringify({ name: '县政府办公室政务公开科', phone: '0000-1234567', address: '云禾县长安路1号' })},
    remedies = ${JSON.stringify(remedies)}
    where tenant_id = ${tenantId} and authority_id = ${authorityId}`.execute(database.owner.db)
  const folder = given ?? (await aFolderForTest())
  const files = openFileStore({ S3_REGION: '' } as Settings, folder, () => new Date(0))
  let day = plainDate(start)
  const deps: Deps = {
    db: database.app.db,
    portalDb: database.portal.db,
    clock: { today: () => day, now: () => new Date(`${day}T12:00:00+08:00`) },
    calendar: () => publishedCalendar,
    files,
    log: pino({ level: 'silent' }),
  }
  const officer: Actor = { ...actor, name: '经办人', roles: ['disclosureOfficer'] }
  const head: Actor = { ...actor, personId: newId(), postId: newId(), name: '负责人', roles: ['officeHead'] }
  const file = async (change: Partial<Receive> = {}) => {
    const filed = await receive(deps, citizenOf(tenantId), aFiling(authorityId, day, change))
    if (!filed.ok) throw new Error(filed.refusal)
    return filed.value
  }
  return {
    tenantId,
    authorityId,
    deps,
    officer,
    head,
    citizen: citizenOf(tenantId),
    file,
    on: (next: string) => {
      day = plainDate(next)
    },
  }
}

/** For files, gone when the test ends. */
async function aFolderForTest(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-requests-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** What an invented citizen files at the portal. */
export const aFiling = (authorityId: string, day: PlainDate, change: Partial<Receive> = {}): Receive => ({
  authorityId,
  way: 'internet',
  arrivedOn: day,
  confirmedOn: day,
  applicant: {
    applicantKind: 'naturalPerson',
    name: '赵钱孙',
    idKind: 'residentCard',
    idNumber: '11010519491231002X',
    representative: '',
    contactName: '',
    phone: '13800001234',
    email: 'someone@example.cn',
    address: '云禾县长安路2号',
    postcode: '',
    assistance: '',
  },
  asked: {
    title: '长安路改造方案',
    documentNumber: '云政发〔2026〕3号',
    description: '长安路改造方案全文及预算',
    purpose: '',
  },
  provision: { form: 'electronic', delivery: 'online' },
  files: [],
  formKey: `key-${newId()}`,
  ...change,
})
