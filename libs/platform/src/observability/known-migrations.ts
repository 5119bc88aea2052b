/** The migrations that this build was made with; the app says them, readiness compares. */
export class KnownMigrations {
  names: readonly string[] = [];

  /** Tells which migrations must have run before the process is ready. */
  expect(migrations: readonly { name: string }[]): void {
    this.names = migrations.map((m) => m.name);
  }
}
