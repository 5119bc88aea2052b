import { platformErrors } from '#platform';

/** The tag of a version. */
export const versionTag = (version: number): string => `"${version}"`;

/** The version named by If-Match. @throws DomainError platform.precondition_missing, platform.edited_meanwhile where it is no version of ours */
export function expectedVersion(header: string | undefined): number {
  if (!header) throw platformErrors.fail('precondition_missing');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (!version) throw platformErrors.fail('edited_meanwhile');
  return Number(version);
}

/** As `expectedVersion`, but the header may be absent. */
export const maybeVersion = (header: string | undefined): number | null => (header ? expectedVersion(header) : null);

/** Whether If-None-Match names the tag. */
export const sameTag = (header: string | undefined, tag: string): boolean =>
  header !== undefined && header.split(',').some((t) => t.trim() === '*' || t.trim().replace(/^W\//, '') === tag);
