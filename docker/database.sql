-- Rights within Mediary's database, after docker/roles.sql; run it in that database. It may be run again at any time.
-- Schemas and tables are made, owned and granted by the migrations.

DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %I TO mediary_migrator', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO mediary_app, mediary_operator', current_database());
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO mediary_migrator;
GRANT USAGE ON SCHEMA public TO mediary_app, mediary_operator, mediary_public;
