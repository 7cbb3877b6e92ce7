import {
  isGranted,
  type OrganisationRef,
  type Permission,
  type Place,
  type Responsibility,
  type SessionUser,
} from '@parole-tenue/contract';

/** How somebody's organisation stands to a recommendation today. */
export function relationTo(
  responsibilities: readonly Pick<Responsibility, 'organisation' | 'part' | 'isCurrent'>[],
  organisation: Pick<OrganisationRef, 'slug'> | null,
): Place {
  const own = responsibilities.filter((one) => one.isCurrent && one.organisation.slug === organisation?.slug);
  if (own.some(({ part }) => part === 'lead')) return 'leading';
  return own.length > 0 ? 'responsible' : 'uninvolved';
}

/** Whether the matrix grants somebody a permission on a recommendation. A visitor is granted none. */
export function mayOn(
  user: SessionUser | null | undefined,
  permission: Permission,
  responsibilities: readonly Pick<Responsibility, 'organisation' | 'part' | 'isCurrent'>[],
): boolean {
  if (user == null) return false;
  const { role, organisation } = user;
  return isGranted(
    { role, organisationKind: organisation?.kind ?? null },
    permission,
    relationTo(responsibilities, organisation),
  );
}
