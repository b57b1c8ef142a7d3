import type { components } from './schema';

/** The shapes that the API answers with, by their names in its OpenAPI document. */
type Schemas = components['schemas'];

export type Account = Schemas['Account'];
export type Authorization = Schemas['Authorization'];
export type Chat = Schemas['Chat'];
export type ChatInvite = Schemas['ChatInvite'];
export type ChatMember = Schemas['ChatMember'];
export type ChatMessage = Schemas['ChatMessage'];
export type ChatNotice = Schemas['ChatMessageNotice'];
export type ChatPerson = Schemas['ChatPerson'];
export type ChatQuote = Schemas['ChatMessageQuote'];
export type ChatSettings = Schemas['ChatSettings'];
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
export type UnreadChats = Schemas['UnreadChats'];

/** For whom a post is; a direct status is a message, and no post. */
export type Audience = Exclude<Status['audience'], 'direct'>;
