import { describe, expect, it } from 'vitest';
import { remembered } from '../src/server/fragments';

describe('pieces of pages', () => {
  it('are drawn once for each key', async () => {
    let drawn = 0;
    const draw = async () => `<p>${++drawn}</p>`;
    expect(await remembered('a', draw)).toBe('<p>1</p>');
    expect(await remembered('a', draw)).toBe('<p>1</p>');
    expect(await remembered('b', draw)).toBe('<p>2</p>');
  });

  it('are not remembered when drawing failed', async () => {
    const failing = () => Promise.reject(new Error('no'));
    await expect(remembered('failing', failing)).rejects.toThrow('no');
    expect(await remembered('failing', async () => 'well')).toBe('well');
  });

  it('are forgotten when there is no room, the ones last used staying longest', async () => {
    const large = 'x'.repeat(1_500_000);
    await remembered('first', async () => large);
    await remembered('second', async () => large);
    await remembered('first', async () => 'not drawn again');
    await remembered('third', async () => large);
    expect(await remembered('first', async () => 'drawn again')).toBe(large);
    expect(await remembered('second', async () => 'drawn again')).toBe('drawn again');
  });
});
