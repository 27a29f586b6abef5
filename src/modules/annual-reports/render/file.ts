import type { FastifyReply } from 'fastify'
import type { ReportContent } from '../domain/content.ts'
import { fileNames } from '../texts.ts'
import { reportJson } from './json.ts'
import { reportPage } from './page.ts'
import { reportPdf } from './pdf.ts'
import { reportDocx } from './word.ts'

export type FileFormat = keyof typeof fileNames

const mediaTypes: Readonly<Record<FileFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

export async function reportFile(
  content: ReportContent,
  format: FileFormat,
  release: { readonly hash: string; readonly releasedOn: string },
): Promise<Buffer | string> {
  switch (format) {
    case 'docx':
      return reportDocx(content)
    case 'pdf':
      return reportPdf(content)
    case 'json':
      return reportJson(content, release)
    case 'html':
      return reportPage(content)
  }
}

/** Sends a file to be kept, named for authority and year; HTML too, so that no page of ours runs what is in it. */
export function sendFile(
  reply: FastifyReply,
  content: Pick<ReportContent, 'authority' | 'year'>,
  format: FileFormat,
  file: Buffer | string,
): FastifyReply {
  const name = encodeURIComponent(`${content.authority}${content.year}${fileNames[format]}`)
  return reply
    .type(mediaTypes[format])
    .header(
      'content-disposition',
      `attachment; filename="report-${content.year}.${format}"; filename*=UTF-8''${name}`,
    )
    .send(Buffer.from(file))
}
