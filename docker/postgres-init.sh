#!/bin/bash
# Run once by the postgres image on an empty volume: roles with the passwords of the environment, then the database.
set -euo pipefail
export PGPASSWORD="$POSTGRES_PASSWORD"

psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres \
  -v migrator="$MEDIARY_MIGRATOR_PASSWORD" -v app="$MEDIARY_APP_PASSWORD" -v operator="$MEDIARY_OPERATOR_PASSWORD" <<'SQL'
SET mediary.migrator_password = :'migrator';
SET mediary.app_password = :'app';
SET mediary.operator_password = :'operator';
\i /mediary/roles.sql
SELECT $q$CREATE DATABASE mediary OWNER mediary_migrator ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C' TEMPLATE template0$q$
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'mediary') \gexec
\c mediary
\i /mediary/database.sql
SQL
