import './tables.ts'

export { deliver, type MailServer } from './deliver.ts'
export { type Mailer, type MailTemplate, type Message, mailer, outboxOf, sendMail } from './mailer.ts'
