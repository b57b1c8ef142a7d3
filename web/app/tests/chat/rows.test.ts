import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/chat/rows';
import { stampTime } from '../../src/chat/times';
import { message } from './some';

const at = (hour: number, minute: number, day = 22) =>
  new Date(Date.UTC(2026, 10, day, hour, minute)).toISOString();

function drawn(...rows: ReturnType<typeof rowsOf>): string {
  return rows
    .map((row) =>
      row.kind === 'message' ? `${row.first ? '[' : ''}${row.message.seq}${row.last ? ']' : ''}` : row.kind,
    )
    .join(' ');
}

describe('the rows of a conversation', () => {
  it('put together what one person says in one go', () => {
    const rows = rowsOf([message(1), message(2), message(3, 'olena'), message(4)], 0, 'UTC');
    expect(drawn(...rows)).toBe('stamp [1 2] [3] [4]');
  });

  it('begin anew after a pause, and say the time after a long one', () => {
    const said = [
      message(1, 'mira', { created_at: at(10, 0) }),
      message(2, 'mira', { created_at: at(10, 20) }),
      message(3, 'mira', { created_at: at(12, 0) }),
    ];
    expect(drawn(...rowsOf(said, 0, 'UTC'))).toBe('stamp [1] [2] stamp [3]');
  });

  it('begin a day where the reader is', () => {
    const said = [
      message(1, 'mira', { created_at: at(14, 58) }),
      message(2, 'mira', { created_at: at(15, 1) }),
    ];
    expect(drawn(...rowsOf(said, 0, 'UTC'))).toBe('stamp [1 2]');
    expect(drawn(...rowsOf(said, 0, 'Asia/Seoul'))).toBe('stamp [1] stamp [2]');
  });

  it('have a line above what is new', () => {
    expect(drawn(...rowsOf([message(1), message(2), message(3)], 2, 'UTC'))).toBe('stamp [1] unread [2 3]');
  });

  it('set apart what happens to a group', () => {
    const joined = message(2, 'mira', { notice: { kind: 'joined', accounts: [], text: '' } });
    expect(drawn(...rowsOf([message(1), joined, message(3)], 0, 'UTC'))).toBe('stamp [1] notice [3]');
  });
});

describe('the time above what was said', () => {
  const now = Date.parse(at(18, 0));
  const said = (iso: string) => stampTime('en', iso, 'UTC', now).replace(/\u202f/g, ' ');

  it('names the day as people do', () => {
    expect(said(at(10, 5))).toBe('Today 10:05 AM');
    expect(said(at(10, 5, 21))).toBe('Yesterday 10:05 AM');
    expect(said(at(10, 5, 18))).toBe('Wednesday 10:05 AM');
    expect(said(at(10, 5, 2))).toBe('November 2 10:05 AM');
    expect(said('2025-03-12T08:00:00Z')).toBe('March 12, 2025 8:00 AM');
  });
});
