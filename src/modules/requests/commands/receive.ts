import type { z } from 'zod'
import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { ReceiptChannel } from '../../../law/receipt.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import { addFile, type ReceivedFile } from '../../../platform/files/index.ts'
import { newId } from '../../../platform/ids.ts'
import { type Actor, perform } from '../../audit/index.ts'
import { followCode, formPrint, hashOf } from '../access.ts'
import { findAuthority } from '../authority.ts'
import { calendarOf } from '../calendar.ts'
import { moveLedger } from '../change.ts'
import type { RequestEvent } from '../domain/events.ts'
import { receiptOf } from '../domain/receipt.ts'
import { replyDue } from '../domain/reply-clock.ts'
import type { RequestRefusal } from '../errors.ts'
import { keep } from '../letters/issue.ts'
import { receiptLetter } from '../letters/notices.ts'
import type { ApplicantBody, AskedBody, IntakeBody, ProvisionBody } from '../schemas.ts'
import { appendEvents, takeNumber } from '../store.ts'
import { refuseDay } from './days.ts'
import { refuseMarks } from './marks.ts'

export interface Receive {
  readonly authorityId: string
  readonly way: ReceiptChannel
  readonly arrivedOn: PlainDate
  /** 双方确认之日; null while it is pending. */
  readonly confirmedOn: PlainDate | null
  readonly applicant: ApplicantBody
  readonly asked: z.output<typeof AskedBody>
  readonly provision: z.output<typeof ProvisionBody>
  readonly files: readonly ReceivedFile[]
  /** Secret of the form, at least 20 characters: the same one files once, and gives the same code again. */
  readonly formKey: string
}

export interface Filed {
  readonly id: string
  readonly number: string
  /** 查询码, told once; only its hash is kept. */
  readonly code: string
}

type ReceiveDeps = Pick<Deps, 'db' | 'clock' | 'calendar'>

/**
 * 收到并登记一件申请 (第二十九条、第三十一条): number, receipt day, due day and receipt letter, in one transaction with a
 * unique key, so that a double submit or a retry after a crash finds the request that is already there.
 */
export async function receive(
  deps: ReceiveDeps,
  actor: Actor,
  cmd: Receive,
): Promise<Result<Filed, RequestRefusal>> {
  const { tenantId } = actor
  const marked = refuseMarks(...Object.values(cmd.asked), ...Object.values(cmd.applicant))
  if (marked) return marked
  const today = deps.clock.today()
  const wrongDay =
    refuseDay(cmd.arrivedOn, { from: null, today }) ??
    (cmd.confirmedOn && refuseDay(cmd.confirmedOn, { from: cmd.arrivedOn, today }))
  if (wrongDay) return wrongDay
  const before = await filedWith(deps, tenantId, cmd)
  if (before) return before
  const filed = await perform(deps, actor, async (tx, did) => {
    const authority = await findAuthority(tx, tenantId, cmd.authorityId)
    if (!authority) return refuse('REQ-AUTHORITY-UNKNOWN')
    const requestId = newId()
    // The key first: of two at once the second waits here, and takes no number.
    const isFirst = await claimKey(tx, tenantId, requestId, cmd)
    if (!isFirst) return refuse('REQ-FORM-REUSED')
    const calendar = await calendarOf(tx, tenantId, deps.calendar)
    const at = await takeNumber(tx, tenantId, 'case', yearOf(today))
    const number = `${yearOf(today)}-${String(at).padStart(6, '0')}`
    const { applicantKind, ...person } = cmd.applicant
    const events: RequestEvent[] = [
      {
        kind: 'arrived',
        number,
        authorityId: cmd.authorityId,
        applicantKind,
        way: cmd.way,
        arrivedOn: cmd.arrivedOn,
        asked: cmd.asked,
        ...cmd.provision,
        byStaff: actor.via === 'workbench',
      },
    ]
    const receipt = receiptOf(cmd.way, cmd)
    if (receipt) {
      const running = { clockFrom: receipt.receivedOn, extendedBy: 0, consultations: [] }
      events.push({ kind: 'registered', ...receipt, due: replyDue(running, calendar) })
    }
    const after = await appendEvents(tx, deps.clock, actor, requestId, null, events)
    await insertApplicant(tx, tenantId, requestId, person)
    for (const file of cmd.files) {
      const fileId = await addFile(tx, deps.clock, actor, file)
      await tx
        .insertInto('request_attachment')
        .values({ tenant_id: tenantId, request_id: requestId, file_id: fileId, origin: 'applicant' })
        .execute()
    }
    const frame = { authority, addressee: cmd.applicant.name, on: today, number: null }
    await keep({ tx, tenantId, requestId, today }, receiptLetter(frame, after), true)
    await moveLedger(tx, deps.clock, tenantId, requestId, null, after, 'request.received')
    did({
      kind: 'request.received',
      subject: { kind: 'request', id: requestId },
      detail: { number, way: cmd.way, receivedOn: after.receivedOn },
    })
    return ok({ id: requestId, number, code: followCode(cmd.formKey) })
  })
  if (filed.ok || filed.refusal !== 'REQ-FORM-REUSED') return filed
  return (await filedWith(deps, tenantId, cmd)) ?? filed
}

/** The request that this form filed already: its receipt again for the same content, a refusal for another. */
async function filedWith(
  { db }: Pick<ReceiveDeps, 'db'>,
  tenantId: string,
  cmd: Receive,
): Promise<Result<Filed, 'REQ-FORM-REUSED'> | null> {
  const row = await db
    .selectFrom('request_access as access')
    .innerJoin('request', (join) =>
      join
        .onRef('request.tenant_id', '=', 'access.tenant_id')
        .onRef('request.request_id', '=', 'access.request_id'),
    )
    .select(['request.request_id', 'request.number', 'access.form_print'])
    .where('access.tenant_id', '=', tenantId)
    .where('access.form_key_hash', '=', hashOf(cmd.formKey))
    .executeTakeFirst()
  if (!row) return null
  if (!row.form_print?.equals(formPrint(cmd))) return refuse('REQ-FORM-REUSED')
  return ok({ id: row.request_id, number: row.number, code: followCode(cmd.formKey) })
}

async function claimKey(tx: Tx, tenantId: string, requestId: string, cmd: Receive): Promise<boolean> {
  const claimed = await tx
    .insertInto('request_access')
    .values({
      tenant_id: tenantId,
      request_id: requestId,
      code_hash: hashOf(followCode(cmd.formKey)),
      form_key_hash: hashOf(cmd.formKey),
      form_print: formPrint(cmd),
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'form_key_hash']).where('form_key_hash', 'is not', null).doNothing(),
    )
    .returning('request_id')
    .executeTakeFirst()
  return claimed !== undefined
}

const insertApplicant = (
  tx: Tx,
  tenantId: string,
  requestId: string,
  { idKind, idNumber, contactName, ...rest }: Omit<ApplicantBody, 'applicantKind'>,
) =>
  tx
    .insertInto('request_applicant')
    .values({
      tenant_id: tenantId,
      request_id: requestId,
      ...rest,
      id_kind: idKind,
      id_number: idNumber,
      contact_name: contactName,
    })
    .execute()

/** 窗口、信函、传真登记，代填申请 (第二十九条): staff register for somebody else, for their own authority. */
export const registerFor = (
  deps: ReceiveDeps,
  actor: Actor & { readonly authorityId: string | null },
  intake: IntakeBody & { readonly formKey: string },
): Promise<Result<Filed, RequestRefusal>> =>
  actor.authorityId === null
    ? Promise.resolve(refuse('REQ-AUTHORITY-UNKNOWN'))
    : receive(deps, actor, { ...intake, authorityId: actor.authorityId, files: [] })
