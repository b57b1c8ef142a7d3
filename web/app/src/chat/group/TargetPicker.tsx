import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { translator } from '../../i18n/translator';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { toast } from '../../ui/toast';
import { Faces } from './Faces';
import { type Target, toggled, withChosen } from './targets';
import { useTargets } from './useTargets';

interface TargetPickerProps {
  chosen: readonly Target[];
  onChange: (chosen: readonly Target[]) => void;
  /** How many can be chosen. */
  most: number;
  /** Which of them there are to choose from; all where it is absent. */
  offers?: (target: Target) => boolean;
}

/** Finds people and groups by their names and chooses some of them. */
export function TargetPicker({ chosen, onChange, most, offers = () => true }: TargetPickerProps) {
  const t = translator();
  const input = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const { targets, failed, retry } = useTargets(typed);
  const near = targets?.filter(offers);
  // Who was found by typing stays in sight.
  const offered = typed.trim() === '' && near ? withChosen(near, chosen) : near;

  const choose = (target: Target) => {
    const next = toggled(chosen, target);
    if (next.length > most) return toast(t('picker.tooMany', { count: most }));
    onChange(next);
    if (typed !== '') {
      setTyped('');
      field.current?.focus();
    }
  };

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const [first] = offered ?? [];
    const last = chosen.at(-1);
    if (event.key === 'Enter') {
      event.preventDefault();
      if (first && typed.trim() !== '') choose(first);
    } else if (event.key === 'Backspace' && typed === '' && last) {
      onChange(toggled(chosen, last));
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector('button')?.focus();
    }
  };

  return (
    <div className="picker">
      <div className="picker__to">
        <label htmlFor={input}>{t('picker.to')}</label>
        {chosen.map((target) => (
          <button
            key={target.key}
            type="button"
            className="picker__chip"
            aria-label={t('picker.takeOut', { name: target.title })}
            onClick={() => onChange(toggled(chosen, target))}
          >
            <span>{target.title}</span>
            <Icon name="x" size={14} />
          </button>
        ))}
        <input
          ref={field}
          id={input}
          className="picker__input"
          type="text"
          inputMode="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: choosing somebody is all that this is for
          autoFocus
          placeholder={t('picker.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKey}
        />
      </div>
      {failed ? (
        <div className="people-note" role="alert">
          <p>{t('picker.failed')}</p>
          <Button onPress={retry}>{t('action.retry')}</Button>
        </div>
      ) : !offered ? (
        <div className="picker__list people-skeleton" role="status" aria-label={t('people.loading')}>
          {[1, 2, 3, 4].map((row) => (
            <i key={row} />
          ))}
        </div>
      ) : offered.length === 0 ? (
        <p className="people-note quiet" role="status">
          {typed.trim() === '' ? t('picker.nobody') : t('picker.noMatch', { query: typed.trim() })}
        </p>
      ) : (
        <ul
          ref={list}
          className="picker__list"
          aria-label={t(typed.trim() === '' ? 'picker.suggested' : 'picker.found')}
          onKeyDown={walk}
        >
          {offered.map((target) => (
            <li key={target.key}>
              <TargetRow
                target={target}
                chosen={chosen.some(({ key }) => key === target.key)}
                onPress={() => choose(target)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function TargetRow({ target, chosen, onPress }: { target: Target; chosen: boolean; onPress: () => void }) {
  return (
    <button type="button" className="picker__row" aria-pressed={chosen} onClick={onPress}>
      <Faces faces={target.faces} size={44} />
      <span className="person__names">
        <strong>{target.title}</strong>
        {target.hint && <span className="quiet">{target.hint}</span>}
      </span>
      <span className="picker__mark">{chosen && <Icon name="check" size={16} />}</span>
    </button>
  );
}

/** The arrow keys go through the rows, and back up to where names are typed. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const next =
    rows.indexOf(document.activeElement as HTMLButtonElement) + (event.key === 'ArrowDown' ? 1 : -1);
  if (next < 0) event.currentTarget.closest('.picker')?.querySelector('input')?.focus();
  else rows[next]?.focus();
}
