import { exportTable, type ExportSource } from '#platform';

/** What a seller takes away: which texts were accepted, when and by whom. */
export const legalExport: ExportSource = {
  library: 'legal',
  tables: [
    exportTable(
      'acceptances',
      `SELECT id, account_id AS "accountId", document, version, lang, text_sha256 AS "textSha256", how, at, id::text AS key
       FROM legal.acceptance WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    ),
  ],
};
