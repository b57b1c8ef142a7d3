import type { MessageKey, Translator } from '../i18n/translator';
import { reasonFor } from '../ui/refusals';

/** The inputs that a problem can belong to. */
export type FieldName =
  | 'login'
  | 'username'
  | 'email'
  | 'password'
  | 'code'
  | 'reason'
  | 'invite'
  | 'agreement';

interface Known {
  message: MessageKey;
  /** The input that it is about; without one it is about the form as a whole. */
  field?: FieldName;
}

const KNOWN: Record<string, Known> = {
  wrong_credentials: { message: 'error.wrong_credentials' },
  too_many: { message: 'error.too_many' },
  pending_approval: { message: 'error.pending_approval' },
  suspended: { message: 'error.suspended' },
  wrong_code: { message: 'error.wrong_code', field: 'code' },
  expired_code: { message: 'error.expired_code', field: 'code' },
  challenge_expired: { message: 'error.challenge_expired' },
  username_taken: { message: 'error.username_taken', field: 'username' },
  username_invalid: { message: 'error.username_invalid', field: 'username' },
  username_reserved: { message: 'error.username_taken', field: 'username' },
  email_taken: { message: 'error.email_taken', field: 'email' },
  email_invalid: { message: 'error.email_invalid', field: 'email' },
  password_short: { message: 'error.password_short', field: 'password' },
  password_long: { message: 'error.password_long', field: 'password' },
  password_weak: { message: 'error.password_weak', field: 'password' },
  agreement_missing: { message: 'error.agreement_missing', field: 'agreement' },
  reason_missing: { message: 'error.reason_missing', field: 'reason' },
  invite_invalid: { message: 'error.invite_invalid', field: 'invite' },
  reason_invalid: { message: 'error.reason_long', field: 'reason' },
  sign_in_first: { message: 'error.sign_in_first' },
  sign_up_closed: { message: 'error.sign_up_closed' },
};

export interface Problem {
  code: string;
  text: string;
  field?: FieldName;
}

/** What went wrong with a posted form, from the `error` code that it came back with. */
export function problemOf(query: URLSearchParams, t: Translator): Problem | undefined {
  const code = query.get('error');
  if (!code) return undefined;
  const known = KNOWN[code] ?? { message: reasonFor(code) ?? 'error.unknown' };
  return { code, text: t(known.message), ...(known.field && { field: known.field }) };
}

/** The problem's words if it is about this input. */
export function problemWith(problem: Problem | undefined, field: FieldName): string | undefined {
  return problem?.field === field ? problem.text : undefined;
}

/** Where to go after a form: a path of this site, or nothing. */
export function nextOf(query: URLSearchParams): string | undefined {
  const next = query.get('next');
  if (!next?.startsWith('/') || next.startsWith('//') || next.startsWith('/\\')) return undefined;
  return next;
}

/** An address of this site with some parameters, those without a value left out. */
export function withQuery(path: string, parameters: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
