// A database just opened → one with our table, in which what is committed survives a power cut.
import type { Database } from 'node-sqlite3-wasm';
import { UsageError } from '../../model/errors.ts';

const VERSION = 1;

/**
 * One weekly deck per week, audience and person, whatever deck it is; corrections once per deck. The rules stand in
 * the database, so that no program can break them.
 */
const TABLE = `
  CREATE TABLE delivery (
    id INTEGER PRIMARY KEY,
    week TEXT NOT NULL,
    audience TEXT NOT NULL,
    recipient TEXT NOT NULL,
    message_id TEXT NOT NULL,
    deck_hash TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('weekly', 'correction')),
    reason TEXT,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unknown')),
    phase TEXT NOT NULL CHECK (phase IN ('connect', 'envelope', 'end', 'done')),
    attempts INTEGER NOT NULL DEFAULT 0,
    answer TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    sent_at TEXT
  ) STRICT;
  CREATE UNIQUE INDEX weekly_once ON delivery (week, audience, recipient) WHERE kind = 'weekly';
  CREATE UNIQUE INDEX correction_once ON delivery (week, audience, recipient, deck_hash)
    WHERE kind = 'correction';
  CREATE INDEX by_state ON delivery (state);
  PRAGMA user_version = ${VERSION};
`;

/** EXTRA also makes the end of a transaction, the removal of its journal, survive; it costs about a millisecond. */
export function prepareOutbox(database: Database): void {
  database.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA');
  const version = Number(database.get('PRAGMA user_version')?.user_version);
  if (version === VERSION) return;
  if (version !== 0) {
    throw new UsageError(
      `Unexpected outbox of version ${version}, expected ${VERSION}\nUse the briefdeck that wrote it, or a newer one`,
    );
  }
  database.exec(`BEGIN IMMEDIATE; ${TABLE} COMMIT`);
}
