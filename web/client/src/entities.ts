import type { components } from './schema';

/** The shapes that the API answers with, by their names in its OpenAPI document. */
type Schemas = components['schemas'];

export type Account = Schemas['Account'];
export type Authorization = Schemas['Authorization'];
export type CredentialAccount = Schemas['CredentialAccount'];
export type Draft = Schemas['Draft'];
export type Field = Schemas['Field'];
export type Instance = Schemas['Instance'];
export type Invite = Schemas['Invite'];
export type MediaAttachment = Schemas['MediaAttachment'];
export type MutedAccount = Schemas['MutedAccount'];
export type OwnAccount = Schemas['OwnAccount'];
export type OwnProfile = Schemas['Profile'];
export type Relationship = Schemas['Relationship'];
export type SearchResults = Schemas['Search'];
export type SecondFactor = Schemas['SecondFactor'];
export type SecondFactorSetup = Schemas['Setup'];
export type Session = Schemas['Session'];
export type SignUpRequest = Schemas['SignUpRequest'];
export type Status = Schemas['Status'];
export type Tag = Schemas['Tag'];

/** For whom a post is; a direct status is a message, and no post. */
export type Audience = Exclude<Status['audience'], 'direct'>;
