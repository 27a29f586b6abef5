import { sql } from 'kysely'
import type { Db } from './tables.ts'

/**
 * Three roles: the owner migrates; `gongkai_app` works; `gongkai_portal` sees views named `portal_*` and nothing else.
 * Their passwords are the caller's to keep (the data folder holds them), so that a second process opens the same door.
 */
export interface RolePasswords {
  readonly app: string
  readonly portal: string
}

/** Makes the roles if missing. Throws when the owner may not create roles (give DATABASE_APP_URL and DATABASE_PORTAL_URL there). */
export async function ensureRoles(owner: Db, passwords: RolePasswords): Promise<void> {
  for (const [role, password] of [
    ['gongkai_app', passwords.app],
    ['gongkai_portal', passwords.portal],
  ] as const) {
    const { rows } = await sql`select from pg_roles where rolname = ${role}`.execute(owner)
    const verb = rows.length > 0 ? 'alter' : 'create'
    await sql`${sql.raw(verb)} role ${sql.ref(role)} login nosuperuser nocreatedb nocreaterole password ${sql.lit(password)}`.execute(
      owner,
    )
  }
}

/** What the roles may do, from the names of tables and views alone; run after every migration. */
export async function grant(owner: Db): Promise<void> {
  await sql
    .raw(`
    revoke all on schema public from public;
    grant usage on schema public to gongkai_app, gongkai_portal;
    grant select, insert, update, delete on all tables in schema public to gongkai_app;
    grant usage on all sequences in schema public to gongkai_app;
    revoke all on migration, migration_lock from gongkai_app;
    grant usage on schema jobs to gongkai_app;
    grant select, insert, update, delete on all tables in schema jobs to gongkai_app;
    grant usage on all sequences in schema jobs to gongkai_app;
    do $$
    declare item record;
    begin
      -- Append-only tables carry the trigger; the role also lacks the right.
      for item in select tgrelid::regclass as name from pg_trigger where tgname = 'append_only' loop
        execute format('revoke update, delete, truncate on %s from gongkai_app', item.name);
      end loop;
      for item in select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v' and relname like 'portal\\_%' loop
        execute format('grant select on %I to gongkai_portal', item.name);
      end loop;
    end $$;
  `)
    .execute(owner)
}
