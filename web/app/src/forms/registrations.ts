import { dataOf, type Tintype } from '@tintype/client';

/** How people get in: freely, after somebody looked at their request, with an invite, or not now. */
export type SignUpMode = 'open' | 'approval' | 'invite' | 'closed';

export interface Registrations {
  mode: SignUpMode;
  /** What the server's name is, as people say it. */
  place: string;
  host: string;
  rules: string[];
}

/** What signing up takes on this server. */
export async function registrationsOf(api: Tintype): Promise<Registrations> {
  const instance = await api.instance();
  const { enabled, approval_required: approval } = instance.registrations;
  return {
    mode: enabled ? (approval ? 'approval' : 'open') : (await takesInvites(api)) ? 'invite' : 'closed',
    place: instance.title || instance.domain,
    host: instance.domain,
    rules: instance.rules.map(({ text }) => text),
  };
}

/** Only the older description of a server has a word for invites. */
async function takesInvites(api: Tintype): Promise<boolean> {
  return (await dataOf(api.calls.GET('/api/v1/instance'))).invites_enabled;
}
