import type { Account, Relationship } from '@tintype/client';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Translator } from '../src/i18n/translator';
import { useRelationship } from '../src/islands/useRelationship';

const account = { id: '1', username: 'mira' } as Account;
const words = ((key: string) => key) as unknown as Translator;

function Follows({ initial }: { initial: Relationship }) {
  const { relationship } = useRelationship(words, account, initial);
  return createElement('p', null, relationship.following ? 'follows' : 'does not follow');
}

const rendered = (following: boolean) =>
  renderToString(createElement(Follows, { initial: { id: '1', following } as Relationship }));

describe('rendering for several viewers in one process', () => {
  it('shows each how they stand to an account, and never how another does', () => {
    expect(rendered(true)).toContain('follows');
    expect(rendered(false)).toContain('does not follow');
    expect(rendered(true)).not.toContain('does not');
  });
});
