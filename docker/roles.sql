-- Mediary's four database roles. One source: npm start and npm test run this file on the embedded server,
-- docker/postgres-init.sh on the one of compose.yaml, and you on a server of your own:
--
--   SET mediary.migrator_password = '…'; SET mediary.app_password = '…'; SET mediary.operator_password = '…';
--   \i docker/roles.sql
--   CREATE DATABASE mediary OWNER mediary_migrator ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C' TEMPLATE template0;
--   \c mediary
--   \i docker/database.sql
--
-- Run it as a superuser or as a role with CREATEROLE. It may be run again at any time; a password that is not
-- set is left as it is.

DO $$
DECLARE
  wanted record;
  secret text;
BEGIN
  FOR wanted IN
    SELECT * FROM (VALUES
      -- Owns the database and everything in it; runs migrations.
      ('mediary_migrator', 'LOGIN', '0', '10min'),
      -- The application: row-level security is forced on it, it owns nothing.
      ('mediary_app', 'LOGIN', '15s', '30s'),
      -- Staff, sweeps and jobs: sees every row, but only with an audited reason.
      ('mediary_operator', 'LOGIN', '120s', '120s'),
      -- Owns the few SECURITY DEFINER functions that anonymous and hottest reads use; nobody signs in as it.
      ('mediary_public', 'NOLOGIN', NULL, NULL)
    ) AS v (name, login, statement_timeout, idle_timeout)
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name) THEN
      EXECUTE format('CREATE ROLE %I', wanted.name);
    END IF;
    EXECUTE format('ALTER ROLE %I %s INHERIT', wanted.name, wanted.login);
    -- New roles have none of these; who is no superuser may not even say so, hence only where there is something to take.
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole)) THEN
      EXECUTE format('ALTER ROLE %I NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', wanted.name);
    END IF;
    IF wanted.statement_timeout IS NOT NULL THEN
      EXECUTE format('ALTER ROLE %I SET statement_timeout = %L', wanted.name, wanted.statement_timeout);
      EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = %L', wanted.name, wanted.idle_timeout);
    END IF;
    secret := nullif(current_setting('mediary.' || replace(wanted.name, 'mediary_', '') || '_password', true), '');
    IF wanted.login = 'LOGIN' AND secret IS NOT NULL THEN
      EXECUTE format('ALTER ROLE %I PASSWORD %L', wanted.name, secret);
    END IF;
  END LOOP;

  -- Migrations hand functions over to mediary_public and replace them later.
  GRANT mediary_public TO mediary_migrator WITH INHERIT TRUE, SET TRUE;
  -- A role that is no superuser must be able to act for the migrator to make a database in its name.
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT mediary_migrator TO %I WITH INHERIT TRUE, SET TRUE', current_user);
  END IF;
END
$$;
