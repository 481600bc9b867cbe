/** What a person may be for one provider. */
export const PROVIDER_ROLES = ['editor', 'owner'] as const;
export type ProviderRole = (typeof PROVIDER_ROLES)[number];

/** What a person may be for the whole directory. A commissioner reads reports and changes nothing. */
export const TEAM_ROLES = ['member', 'lead', 'commissioner'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

export type Role = ProviderRole | TeamRole;
export const ROLES: readonly Role[] = [...PROVIDER_ROLES, ...TEAM_ROLES];
